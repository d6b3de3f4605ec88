package dev.watchfloor.app.response;

import java.time.Instant;
import java.util.List;

/**
 * What came of a plan, target by target.
 *
 * @param planId the plan's id
 * @param headline the plan's headline
 * @param finished when the last target was read back or given up for now
 * @param acts one for each act of the plan that was carried out, in order
 */
public record Report(String planId, String headline, Instant finished, List<ActReport> acts) {
    public Report {
        acts = List.copyOf(acts);
    }

    /**
     * What came of one act.
     *
     * @param place of the act in the plan, from 0
     * @param headline the act's headline
     * @param results in the order of the act's steps
     */
    public record ActReport(int place, String headline, List<TargetResult> results) {
        public ActReport {
            results = List.copyOf(results);
        }
    }

    /** All results in order. */
    public List<TargetResult> results() {
        return acts.stream().flatMap(act -> act.results().stream()).toList();
    }

    /** Whether every target is as wished. */
    public boolean isComplete() {
        return results().stream().allMatch(result -> result.verdict().isSo());
    }

    /**
     * The truth about one target.
     *
     * @param target connector name
     * @param verdict how it ended
     * @param sentence what was done and what was read back
     */
    public record TargetResult(String target, Verdict verdict, String sentence) {}

    /** How it ended at a target. */
    public enum Verdict {
        /** Written, and read back as wished. */
        DONE,
        /** It was so before. */
        ALREADY_SO,
        /** Not yet applied: the target did not answer; the console goes on trying until the act's deadline. */
        WAITING,
        /** The guard or the product said no. */
        REFUSED,
        /** The target could not be asked; nothing was written there. */
        FAILED,
        /** The target did not answer until the deadline; nothing was written, and it needs a fresh confirmation. */
        EXPIRED,
        /** Given up by an operator, or overtaken by a later act, before anything was written. */
        CANCELLED,
        /** It may or may not have happened; the sentence says what to look at. */
        UNKNOWN;

        /** Whether the target is as wished. */
        public boolean isSo() {
            return this == DONE || this == ALREADY_SO;
        }

        /** Whether it will not change by itself any more. */
        public boolean isFinal() {
            return this != WAITING;
        }
    }
}
