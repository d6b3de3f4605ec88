package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.roles.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a plan needs a second person, and what was said to it.
 *
 * @param because rules that ask for one; with none nobody is needed
 * @param missing roles in which nobody agreed yet
 * @param agreed what counts now
 * @param declined by whom it was declined; while there is one, the plan cannot be applied
 */
public record Need(List<Plan.Refusal> because, Set<Role> missing, List<Decision> agreed, List<Decision> declined) {
    static final Need NOBODY = new Need(List.of(), Set.of(), List.of(), List.of());

    public Need {
        because = List.copyOf(because);
        missing = Set.copyOf(missing);
        agreed = List.copyOf(agreed);
        declined = List.copyOf(declined);
    }

    /** Whether nobody has to be asked any more. */
    public boolean isMet() {
        return because.isEmpty() || missing.isEmpty() && declined.isEmpty();
    }

    /** What stands against applying it; to be shown when it is not met. */
    public String sentence() {
        if (!declined.isEmpty()) {
            return "Declined by " + names(declined) + ".";
        }
        String agreement = agreed.isEmpty() ? "" : " Agreed so far: " + names(agreed) + ".";
        return "A second person must agree to this very plan first; missing: "
                + missing.stream().sorted().map(Role::word).collect(Collectors.joining(" and ")) + "." + agreement;
    }

    private static String names(List<Decision> decisions) {
        return decisions.stream().map(Decision::name).collect(Collectors.joining(", "));
    }
}
