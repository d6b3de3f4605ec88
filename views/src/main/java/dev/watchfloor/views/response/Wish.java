package dev.watchfloor.views.response;

import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import java.util.Map;

/** What is to be planned. */
sealed interface Wish {
    /** Things to do. @param title names several together */
    record Doing(String title, List<ResponseRequest> requests) implements Wish {
        public Doing {
            requests = List.copyOf(requests);
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
}
