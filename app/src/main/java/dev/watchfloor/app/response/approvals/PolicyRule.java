package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.roles.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * One row of the table that says when a second person is needed. It holds for an act when all of its parts do.
 *
 * @param name short and unique; a refusal names it
 * @param verb as {@link PolicyVerb} writes it; empty for every verb
 * @param atLeast how many networks, sessions, accounts or devices the act concerns, from 1
 * @param target connector at which the act would be done; empty for every one
 * @param roles in each of which somebody else must agree, every role by another person; at least one
 */
public record PolicyRule(String name, String verb, int atLeast, String target, Set<Role> roles) {
    private static final int LONGEST_NAME = 60;

    public PolicyRule {
        roles = Set.copyOf(roles);
    }

    /** @throws UnfitApprovalException when a part is missing, too long or not known */
    public static PolicyRule checked(String name, String verb, int atLeast, String target, Set<Role> roles)
            throws UnfitApprovalException {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || !stripped.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*")) {
            throw new UnfitApprovalException("A rule needs a name of at most " + LONGEST_NAME
                    + " letters, digits, blanks, dots, hyphens and underscores.");
        }
        if (!verb.isEmpty() && !PolicyVerb.ALL.contains(verb)) {
            throw new UnfitApprovalException(
                    "There is no verb of that name. Known: " + String.join(", ", PolicyVerb.ALL) + ".");
        }
        if (!Role.AGREEING.containsAll(roles)) {
            throw new UnfitApprovalException("A rule asks for " + Role.words(Role.AGREEING) + " or some of them.");
        }
        if (atLeast < 1) {
            throw new UnfitApprovalException("The size from which a rule holds is at least 1.");
        }
        if (roles.isEmpty()) {
            throw new UnfitApprovalException("Say in which roles somebody must agree.");
        }
        return new PolicyRule(stripped, verb, atLeast, target.strip(), EnumSet.copyOf(roles));
    }

    /** Whether it holds for an act. */
    boolean holdsFor(ResponseRequest request) {
        return (verb.isEmpty() || verb.equals(PolicyVerb.of(request)))
                && (target.isEmpty() || request.places().contains(target))
                && PolicyVerb.size(request) >= atLeast;
    }

    /** Such as "block of 10 or more at edge: approver+administrator". */
    public String sentence() {
        return (verb.isEmpty() ? "every act" : verb) + (atLeast == 1 ? "" : " of " + atLeast + " or more")
                + (target.isEmpty() ? "" : " at " + target) + ": " + Role.words(roles);
    }
}
