package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.views.kit.Underway;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a {@link ResponseFlow} stands. */
sealed interface Stage {
    /** The operator writes what is wanted. @param problem why the last plan could not be made, empty at first */
    record Writing(String problem) implements Stage {}

    /** The targets are read. */
    record Planning() implements Stage {}

    /** What would happen is on screen. @param agreement what second persons said to it */
    record Planned(Proposal proposal, Rehearsed rehearsed, Agreement agreement) implements Stage {
        /** Whether something would change, nobody forbids it, and who has to agree did. */
        boolean canApply() {
            return switch (agreement) {
                case Agreement.NotNeeded _ -> proposal.canApply();
                case Agreement.Known(Need need) -> proposal.plan().canApplyWhenApproved() && need.isMet();
                case Agreement.Looking _, Agreement.Failed _ -> false;
            };
        }

        Planned with(Rehearsed now) {
            return new Planned(proposal, now, agreement);
        }

        Planned with(Agreement now) {
            return new Planned(proposal, rehearsed, now);
        }
    }

    /** It happens; what is known so far. */
    record Applying(Proposal proposal, Outcomes outcomes) implements Stage {}

    /** It is over. @param problem why it stopped before every target had its turn; empty when it did not */
    record Reported(Proposal proposal, Outcomes outcomes, String problem) implements Stage {}

    /** One target's part of one act. @param act place of the act in the plan */
    record Place(int act, String target) {}

    /**
     * The truth about the lines of a proposal, as far as it is known.
     *
     * @param results how it ended
     * @param counts how far it is where a target takes many calls
     */
    record Outcomes(Map<Place, TargetResult> results, Map<Place, Underway.Count> counts) {
        static final Outcomes NONE = new Outcomes(Map.of(), Map.of());

        public Outcomes {
            results = Map.copyOf(results);
            counts = Map.copyOf(counts);
        }

        Optional<TargetResult> result(Place place) {
            return Optional.ofNullable(results.get(place));
        }

        Optional<Underway.Count> count(Place place) {
            return Optional.ofNullable(counts.get(place));
        }

        List<TargetResult> all() {
            return List.copyOf(results.values());
        }
    }
}
