package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Severity;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Whose word counts, and whether it is enough. Reads only. */
final class Counting {
    private static final String POLICY = "approval-policy";
    /** Clocks of two machines may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final ApprovalBook book;
    private final Supplier<String> own;
    private final Clock clock;

    /** @param own fingerprint of the operator's own key */
    Counting(ApprovalBook book, Supplier<String> own, Clock clock) {
        this.book = book;
        this.own = own;
        this.clock = clock;
    }

    Optional<TrustedKey> trusted(String fingerprint) {
        return book.keys().stream()
                .filter(TrustedKey::isTrusted)
                .filter(known -> known.card().fingerprint().equals(fingerprint))
                .findFirst();
    }

    List<Plan.Refusal> policyOn(ResponseRequest request) {
        return book.policy().stream()
                .filter(rule -> rule.holdsFor(request))
                .map(rule -> new Plan.Refusal(
                        POLICY,
                        "The approval policy asks for a second person (rule \"" + rule.name() + "\": " + rule.sentence()
                                + ").",
                        Severity.NEEDS_APPROVAL))
                .toList();
    }

    Need need(Plan plan, Collection<Plan.Refusal> refusals) {
        Set<Plan.Refusal> because = new LinkedHashSet<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Plan.Refusal refusal : refusals) {
            if (refusal.severity() == Severity.NEEDS_APPROVAL && !refusal.rule().equals(POLICY)) {
                because.add(refusal);
                roles.add(Role.APPROVER);
            }
        }
        List<PolicyRule> policy = book.policy();
        for (ResponseRequest request : plan.requests()) {
            because.addAll(policyOn(request));
            policy.stream().filter(rule -> rule.holdsFor(request)).forEach(rule -> roles.addAll(rule.roles()));
        }
        return because.isEmpty() ? Need.NOBODY : need(plan, because, roles);
    }

    private Need need(Plan plan, Set<Plan.Refusal> because, Set<Role> roles) {
        Map<String, Decision> latest = new LinkedHashMap<>();
        // What somebody said last is looked at, fit or not: a yes that is over does not bring an earlier no back.
        book.decisionsOn(plan.hash()).stream()
                .sorted(Comparator.comparing(decision -> decision.approval().decided()))
                .forEach(decision -> latest.put(decision.approval().approver().fingerprint(), decision));
        List<Decision> agreed = new ArrayList<>();
        List<Decision> declined = new ArrayList<>();
        List<Set<Role>> people = new ArrayList<>();
        latest.values().removeIf(decision -> unfit(decision.approval()).isPresent());
        latest.forEach((fingerprint, decision) -> {
            if (decision.approval().verdict() == Approval.Verdict.DECLINED) {
                declined.add(decision);
            } else {
                agreed.add(decision);
                people.add(trusted(fingerprint).orElseThrow().roles());
            }
        });
        return new Need(List.copyOf(because), RoleMatching.missing(roles, people), agreed, declined);
    }

    /** The word as it would be kept, when it counts for a plan for which this profile asked. */
    Decision checked(Approval approval) throws UnfitApprovalException {
        Optional<String> unfit = unfit(approval);
        if (unfit.isPresent()) {
            throw new UnfitApprovalException(unfit.get());
        }
        if (book.plan(approval.planHash()).isEmpty()) {
            throw new UnfitApprovalException("This profile did not ask for approval of that plan.");
        }
        TrustedKey key = trusted(approval.approver().fingerprint()).orElseThrow();
        return new Decision(approval, key.card().name(), clock.instant(), false);
    }

    private Optional<String> unfit(Approval approval) {
        Instant now = clock.instant();
        String signer = approval.approver().fingerprint();
        if (signer.equals(own.get())) {
            return Optional.of("It is signed with your own key: nobody approves what they ask for.");
        }
        if (!approval.requester().equals(own.get())) {
            return Optional.of("It was given to somebody else: to key " + approval.requester() + ".");
        }
        Optional<TrustedKey> key = trusted(signer);
        if (key.isEmpty()) {
            return Optional.of("The key that signed it is not trusted here: " + signer
                    + ". When it is who it should be, compare this with them and trust the key first.");
        }
        if (approval.verdict() == Approval.Verdict.APPROVED && key.get().roles().isEmpty()) {
            return Optional.of(key.get().card().name() + " may ask here, but not agree.");
        }
        if (approval.decided().isAfter(now.plus(SKEW))) {
            return Optional.of("It was signed at " + Spans.exact(approval.decided())
                    + ", which is in the future. Set the clocks of the two machines right.");
        }
        // A no holds until the same person says yes.
        if (approval.verdict() == Approval.Verdict.APPROVED
                && (!approval.expires().isAfter(now)
                        || approval.expires().isAfter(approval.decided().plus(Approvals.LONGEST)))) {
            return Optional.of("It counted until " + Spans.exact(approval.expires()) + ". Ask for it anew.");
        }
        return Optional.empty();
    }
}
