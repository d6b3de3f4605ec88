package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Report.TargetResult;
import java.util.List;

/** Where a {@link ResponseFlow} stands. */
sealed interface Stage {
    /** The operator writes what is wanted. @param problem why the last plan could not be made, empty at first */
    record Writing(String problem) implements Stage {}

    /** The targets are read. */
    record Planning() implements Stage {}

    /** What would happen is on screen. */
    record Planned(Proposal proposal) implements Stage {}

    /** It happens; what is known so far. */
    record Applying(Proposal proposal, List<Outcome> outcomes) implements Stage {}

    /** It is over. @param problem why it stopped before every target had its turn; empty when it did not */
    record Reported(Proposal proposal, List<Outcome> outcomes, String problem) implements Stage {}

    /**
     * The truth about one line of the proposal.
     *
     * @param act place of the act in the plan
     * @param result what came of it
     */
    record Outcome(int act, TargetResult result) {}
}
