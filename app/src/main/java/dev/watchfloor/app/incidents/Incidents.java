package dev.watchfloor.app.incidents;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.connectors.event.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of a profile. Thread-safe. What has returned is on disk and in the audit; a failing disk surfaces as {@link
 * dev.watchfloor.app.timeline.StoreException}.
 */
public interface Incidents {
    /** Most incidents that are at hand, those that somebody did something to latest. */
    int MOST = 5_000;

    /** The queue, those merged into others included: latest event first. Never blocks. */
    List<IncidentHead> list();

    /** All of one. Reads the store. @return empty for a number that was never given */
    Optional<Incident> incident(long number);

    /**
     * Opens one out of events that somebody picked.
     *
     * @param title 1..{@link Deed#LONGEST_LINE} characters
     * @param events at most {@link Deed#MOST_EVENTS}
     * @return its number
     * @throws IllegalArgumentException when the title is empty or there are too many events
     */
    long open(String title, Severity severity, List<NotedEvent> events);

    /**
     * Does the same to several, all or none. What changes nothing (closing what is closed with the same verdict) is not done
     * and not told.
     *
     * @return the steps that were done, for {@link #takeBack}
     * @throws IllegalArgumentException for a number that was never given, a text too long, {@link Deed.Opened} and {@link
     *     Deed.TakenBack}, or a merge into itself or into one that is merged
     */
    List<HistoryEntry> apply(Collection<Long> numbers, Deed deed);

    /**
     * Takes steps back, all or none: they stay in the history and count no more. Opening is never taken back.
     *
     * @param steps numbers of history entries
     * @return how many counted until now
     */
    int takeBack(Collection<Long> steps);

    /**
     * Answers the three questions of its head: when, what was reached, what left. Reads the events; seconds for large ones.
     *
     * @return empty for a number that was never given, or when it has no thread
     * @throws InterruptedException when the asker has lost interest
     */
    Optional<Reach> reach(long number) throws InterruptedException;

    /** The console's own acts that concern it, newest first: that name it in their reason, or end what it is about. */
    List<OwnAct> acts(long number);

    /** The incident that tells this thread now. Never blocks. @param thread its id, such as {@code INC-7} */
    @Nullable
    IncidentHead ofThread(String thread);

    /** Tells after incidents or their threads changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
