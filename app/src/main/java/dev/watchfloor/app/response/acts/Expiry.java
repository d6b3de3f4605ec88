package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.Spans;

/** What is said of a target that did not answer until the deadline. */
final class Expiry {
    private Expiry() {}

    static TargetResult result(ActRecord act, String target, String sentence, boolean mayBeWritten) {
        if (mayBeWritten) {
            return new TargetResult(
                    target,
                    Verdict.UNKNOWN,
                    sentence + " It may be written or not, and could not be looked at until "
                            + Spans.text(act.deadline()) + ". Look at " + target + ".");
        }
        return act.deadline().isAfter(act.begun())
                ? new TargetResult(
                        target,
                        Verdict.EXPIRED,
                        sentence + " It did not answer until " + Spans.text(act.deadline())
                                + "; nothing was written. Confirm it afresh if it is still wanted.")
                : new TargetResult(
                        target, Verdict.FAILED, sentence + " Nothing was written. Try again when it answers.");
    }
}
