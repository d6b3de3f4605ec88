package dev.watchfloor.app.response;

import dev.watchfloor.app.timeline.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outbox: acts on disk, each target's part with the phase it is in, so that nothing is lost and nothing done twice
 * however the console ends. Thread-safe; fails with StoreException.
 */
public interface ActLedger {

    /** Writes intents, every target queued, all in one. An act whose id was begun before stays as it is. */
    void begin(List<ActRecord> acts);

    /** An act has its turn: keeps the leases that there are before it. Does nothing when it had its turn before. */
    void prepare(String actId, List<KeptLease> earlier);

    /** A write follows. Keeps the first {@code before} of a target that is tried again. Returns the one that is kept. */
    Before send(String actId, String target, Before before, Instant now);

    /** The target did not answer; nothing new was written. A part that was sent before stays sent. */
    void postpone(String actId, String target, String sentence, Instant nextTry, Instant now);

    /** Ends one target's part. Does nothing when it is over already. Returns whether it ended it. */
    boolean finish(String actId, Report.TargetResult result, Instant now);

    /** Leases and boards are in line with all of the act's results. Does nothing while a part is not over. */
    void settle(String actId);

    /** Acts that are not settled, oldest first and in the order of their plans, each with its parts that are not over; it may have none. */
    List<Open> unfinished();

    /** One act with its parts that are not over; it may have none. Empty when it was never begun. */
    Optional<Open> open(String actId);

    /** Where an act stands; cheap, however long its list is. */
    Standing standing(String actId);

    /** One act's parts that are over, with what was before. */
    List<Done> done(String actId);

    /** Acts, newest first. @param before only those begun earlier; null starts at the newest */
    List<Action> latest(int limit, @Nullable Instant before);

    /** Acts begun in a range, oldest first. @param limit where there are more, the newest are taken */
    List<ActOutline> within(TimeRange range, int limit);

    /** These acts, in no particular order; unknown ids are left out. */
    List<Action> find(Collection<String> ids);

    /** One act as it was begun. */
    Optional<ActRecord> record(String actId);

    /**
     * An act and what is left of it.
     *
     * @param prepared whether it had its turn; before that its earlier leases are those of the time it was written down
     */
    record Open(ActRecord act, boolean prepared, List<OpenPart> parts) {
        public Open {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part that is not over.
     *
     * @param before what was there; null while nothing was sent
     * @param nextTry null when it was not tried yet or was cut off
     */
    record OpenPart(
            String target,
            Action.Phase phase,
            @Nullable Before before,
            int attempts,
            @Nullable Instant nextTry) {}

    /** A part that is over. */
    record Done(String target, Report.Verdict verdict, Before before) {}
}
