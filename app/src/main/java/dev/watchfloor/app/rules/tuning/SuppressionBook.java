package dev.watchfloor.app.rules.tuning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Suppressions on disk. Thread-safe; fails with StoreException. */
public interface SuppressionBook {

    /** All, oldest first. */
    List<Suppression> all();

    /** Keeps one, in the place of one with its id; what was counted for that one is given up for what this one says. */
    void put(Suppression suppression);

    /** @return whether it was there */
    boolean remove(UUID id);

    /** Adds to what was hidden, in one transaction; ids that nobody knows are left out. */
    void count(Map<UUID, Long> hidden, Instant now);

    /** Those that have ended and whose end nobody has told, see {@link #endTold}, the earliest end first. */
    List<Suppression> ended(Instant now);

    /** Their end was told: {@link #ended} gives them no more. */
    void endTold(Collection<UUID> ids);
}
