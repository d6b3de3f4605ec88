package dev.watchfloor.app.response;

import java.time.Instant;
import java.util.List;

/**
 * What came of a plan, target by target.
 *
 * @param planId the plan's id
 * @param headline the plan's headline
 * @param finished when the last target was read back
 * @param results in the order of the plan's steps
 */
public record Report(String planId, String headline, Instant finished, List<TargetResult> results) {
    public Report {
        results = List.copyOf(results);
    }

    /** Whether every target is as wished. */
    public boolean isComplete() {
        return results.stream()
                .allMatch(result -> result.verdict() == Verdict.DONE || result.verdict() == Verdict.ALREADY_SO);
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
        /** The guard or the product said no. */
        REFUSED,
        /** The target could not be asked; nothing was written there. */
        FAILED,
        /** It may or may not have happened; the sentence says what to look at. */
        UNKNOWN
    }
}
