package dev.watchfloor.app.incidents;

import dev.watchfloor.app.detection.AttackThread;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where incidents are kept. Thread-safe; fails with {@link dev.watchfloor.app.timeline.StoreException}. */
public interface IncidentBook {

    /** All deeds of those {@code most} incidents that something was done to latest, in order of their numbers. */
    List<HistoryEntry> deeds(int most);

    /** All deeds of one, oldest first. */
    List<HistoryEntry> deedsOf(long incident);

    /** Hands out the threads as they were last told, one after the other, those of these incidents only. */
    void threads(Collection<Long> incidents, Consumer<KeptThread> each);

    /** The thread that opened an incident, as it was last told. */
    Optional<AttackThread> thread(long incident);

    /**
     * Adds deeds, and keeps threads in the place of what was told of them before, in one transaction.
     *
     * @return the deeds with their numbers, in the same order
     */
    List<HistoryEntry> add(List<NewDeed> deeds, List<KeptThread> threads);

    /** A number that no incident has yet, which none will be given again. */
    long newNumber(Instant opened);

    /** A deed before it has a number. */
    record NewDeed(long incident, Instant at, String who, Deed deed) {}

    /** A thread and the incident that it opened. */
    record KeptThread(long incident, AttackThread thread) {}
}
