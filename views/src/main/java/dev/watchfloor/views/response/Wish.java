package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is to be planned. */
sealed interface Wish {
    /**
     * Things to do.
     *
     * @param title names several together
     * @param leftOut what has no part in it though it might be expected, a sentence each
     */
    record Doing(String title, List<ResponseRequest> requests, List<String> leftOut) implements Wish {
        public Doing {
            requests = List.copyOf(requests);
            leftOut = List.copyOf(leftOut);
        }

        Doing(String title, List<ResponseRequest> requests) {
            this(title, requests, List.of());
        }
    }

    /** A playbook to run. @param values of its parameters, by name */
    record Playing(String playbook, Map<String, String> values, String reason) implements Wish {
        public Playing {
            values = Map.copyOf(values);
        }
    }

    /** Acts to take back, as far as they can be. */
    record Undoing(List<String> actIds, String reason) implements Wish {
        public Undoing {
            actIds = List.copyOf(actIds);
        }
    }

    /**
     * What did not come true, to be tried again.
     *
     * @param actIds acts that were begun
     * @param untried what had no turn
     */
    record Finishing(List<String> actIds, List<ResponseRequest> untried) implements Wish {
        public Finishing {
            actIds = List.copyOf(actIds);
            untried = List.copyOf(untried);
        }
    }

    /** A plan that was made before, exactly as it is: somebody was asked to agree to it. */
    record Kept(Plan plan) implements Wish {
        /** The same, to be planned anew. */
        Wish anew() {
            List<String> undone = plan.acts().stream()
                    .map(Plan.PlannedAct::undoes)
                    .filter(Objects::nonNull)
                    .toList();
            return undone.isEmpty()
                    ? new Doing(plan.title(), plan.requests())
                    : new Undoing(undone, plan.requests().getFirst().reason());
        }
    }
}
