package dev.watchfloor.app.response;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where an operator acts. Thread-safe; planning and applying talk to products and block for seconds.
 */
public interface ResponseDesk {

    /** As {@link #plan(String, List)} for one request. */
    default Plan plan(ResponseRequest request) throws InterruptedException {
        return plan("", List.of(request));
    }

    /** Reads the targets and says what would happen. Writes nothing. @param title names several requests together */
    Plan plan(String title, List<ResponseRequest> requests) throws InterruptedException;

    /**
     * Plans to take acts back, as far as they can be; what cannot is among the notices.
     *
     * @param actIds acts that are over; those that changed nothing have no part in the plan
     * @return without a plan when nothing of them can be taken back
     */
    Undo planUndo(Collection<String> actIds, String reason) throws InterruptedException;

    /** A plan that takes acts back, or why there is none. */
    record Undo(@Nullable Plan plan, List<String> problems) {
        public Undo {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Goes through the plan once more without writing: what each target would do now, and everything it can check
     * before the write. May be asked as often as wished.
     */
    DryRun dryRun(Plan plan) throws InterruptedException;

    /** Where a plan stands on this profile. Reads the ledger. */
    Standing standing(Plan plan);

    /**
     * Refuses who may not {@link #apply} now. For who plans in order to apply: otherwise they hear it only when the targets
     * were asked.
     *
     * @throws dev.watchfloor.app.operators.NotAllowedException when they may not
     */
    void requireApply();

    /**
     * Does what the plan says, act by act and target by target, reads every effect back and reports. The guard looks
     * again. Announced in the audit before the first write, closed with each target's result. A target that does not
     * answer is {@link Report.Verdict#WAITING} in the report and tried again until the act's deadline, also by the next
     * console. An act cut off by a crash goes on at the next start.
     *
     * @param progress told after each target, on a working thread
     */
    Report apply(Plan plan, Consumer<Progress> progress) throws InterruptedException;

    /**
     * News of an act under way.
     *
     * @param act place in the plan, from 0
     * @param target connector name
     * @param done calls made at the target so far, where it takes many
     * @param total calls it takes
     * @param result how the try ended; null while it goes on
     */
    record Progress(int act, String target, int done, int total, Report.@Nullable TargetResult result) {
        public static Progress of(int act, Report.TargetResult result) {
            return new Progress(act, result.target(), 1, 1, result);
        }
    }

    /** What was done and what is under way, newest first. @param before only what was begun earlier; null for the newest */
    List<Action> actions(int limit, @Nullable Instant before);

    /**
     * Acts begun in a range, oldest first: the operators' own marks on the timeline.
     *
     * @param limit where there are more, the newest are taken
     */
    List<ActOutline> actsWithin(TimeRange range, int limit);

    Optional<Action> action(String id);

    /**
     * What an act has ended and what lives until when, as of now. Reads the store, and asks the products of the act what
     * they are like where that is not known yet.
     *
     * @return empty for an id that is not known
     */
    Optional<Containment> containment(String actId) throws InterruptedException;

    /**
     * Gives up the parts of an act that wait for their target. Nothing more is written for them.
     *
     * @return how many were given up
     */
    int cancel(String actId) throws InterruptedException;

    /** The part of an act that did not come true, as a new request; empty when all of it did or it still waits. */
    Optional<ResponseRequest> remainder(String actId);

    /** Gateways with a denylist, by name, as seen at the last look. Never blocks. */
    List<DenylistTarget> denylistTargets();

    /** Every refused network over all targets, ours and foreign, as seen at the last look. Never blocks on the network. */
    List<DenylistRow> denylist();

    /** Looks at all targets now. */
    void refreshDenylist() throws InterruptedException;

    /** Tells after targets, entries, leases or acts changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
