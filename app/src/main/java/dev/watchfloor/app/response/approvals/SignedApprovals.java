package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Severity;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.work.Listeners;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Second persons by signature, and the gate before every apply. Thread-safe. */
public final class SignedApprovals implements Approvals {
    private static final int LONGEST_COMMENT = 1_000;

    private final ApprovalBook book;
    private final OwnKey key;
    private final AuditLog audit;
    private final String operator;
    private final Clock clock;
    private final Counting counting;
    private final Listeners listeners = new Listeners();

    /**
     * @param key the profile's own; asked for when it is needed
     * @param audit writes in the name of {@code operator}
     */
    public SignedApprovals(ApprovalBook book, OwnKey key, AuditLog audit, String operator, Clock clock) {
        this.book = book;
        this.key = key;
        this.audit = audit;
        this.operator = operator;
        this.clock = clock;
        this.counting = new Counting(book, () -> ownKey().fingerprint(), clock);
    }

    @Override
    public KeyCard ownKey() {
        return key.card();
    }

    @Override
    public byte[] ownKeyFile() {
        return ApprovalFile.write(ownKey());
    }

    @Override
    public KeyCard readKey(byte[] content) throws UnfitApprovalException {
        return ApprovalFile.readKey(content);
    }

    @Override
    public List<TrustedKey> keys() {
        String own = ownKey().fingerprint();
        return book.keys().stream()
                .filter(key -> !key.card().fingerprint().equals(own))
                .toList();
    }

    @Override
    public TrustedKey trust(KeyCard card, String name, Set<Role> roles) throws UnfitApprovalException {
        KeyCard named = KeyCard.checked(name, card.key());
        if (named.fingerprint().equals(ownKey().fingerprint())) {
            throw new UnfitApprovalException("This is your own key. A second person has another one.");
        }
        if (named.name().equalsIgnoreCase(operator)) {
            throw new UnfitApprovalException(operator
                    + " works at this profile. Nobody is a second person to themselves; name whose key it is.");
        }
        TrustedKey trusted = new TrustedKey(named, roles, clock.instant(), operator, null);
        String may = roles.isEmpty() ? "may ask only" : "may agree as " + Role.words(roles);
        String before =
                counting.trusted(named.fingerprint()).map(known -> words(known)).orElse("");
        write(
                "approval.trust",
                named.name(),
                "Key " + named.fingerprint() + " " + may + ".",
                new Change(before, words(trusted)));
        book.put(trusted);
        listeners.tell();
        return trusted;
    }

    @Override
    public void untrust(String fingerprint, String reason) throws UnfitApprovalException {
        String why = checked(reason);
        TrustedKey known = counting.trusted(fingerprint.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UnfitApprovalException("No key with this fingerprint is trusted here."));
        if (known.isOperator()) {
            throw new UnfitApprovalException(
                    known.card().name() + " is an operator of this profile. Take the role away from them instead.");
        }
        write(
                "approval.untrust",
                known.card().name(),
                "Key " + known.card().fingerprint() + ". Reason: " + why,
                new Change(words(known), ""));
        book.put(new TrustedKey(known.card(), known.roles(), known.since(), known.by(), clock.instant()));
        listeners.tell();
    }

    @Override
    public List<PolicyRule> policy() {
        return book.policy();
    }

    @Override
    public void putRule(PolicyRule rule, String reason) throws UnfitApprovalException {
        String why = checked(reason);
        String before = book.policy().stream()
                .filter(known -> known.name().equals(rule.name()))
                .map(PolicyRule::sentence)
                .findFirst()
                .orElse("");
        write(
                "approval.policy",
                rule.name(),
                (before.isEmpty() ? "" : "Was " + before + "; is ") + rule.sentence() + ". Reason: " + why,
                new Change(before, rule.sentence()));
        book.put(rule, operator, clock.instant());
        listeners.tell();
    }

    @Override
    public void removeRule(String name, String reason) throws UnfitApprovalException {
        String why = checked(reason);
        PolicyRule known = book.policy().stream()
                .filter(rule -> rule.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UnfitApprovalException("The policy has no rule of this name."));
        write(
                "approval.policy",
                known.name(),
                "Removed; was " + known.sentence() + ". Reason: " + why,
                new Change(known.sentence(), ""));
        book.remove(known.name());
        listeners.tell();
    }

    /** Rules of the policy that hold for an act, as refusals which a second person can override. */
    public List<Plan.Refusal> policyOn(ResponseRequest request) {
        return counting.policyOn(request);
    }

    @Override
    public Need need(Plan plan) {
        return counting.need(plan, plan.refusals());
    }

    /** As {@link #need(Plan)}, by what guard and policy say now. */
    public Need need(Plan plan, Collection<Plan.Refusal> refusals) {
        return counting.need(plan, refusals);
    }

    /** A plan that needs somebody is begun; who agreed is in the audit before. Does nothing for one that needs nobody. */
    public void use(Plan plan, Need met) {
        if (met.because().isEmpty()) {
            return;
        }
        String agreed = met.agreed().stream()
                .map(decision -> decision.name() + " at "
                        + Spans.exact(decision.approval().decided()) + " with key "
                        + decision.approval().approver().fingerprint())
                .collect(Collectors.joining(", "));
        write("approval.use", plan.headline(), "Agreed to plan " + plan.hash() + ": " + agreed + ".");
        book.use(plan.hash(), clock.instant());
        listeners.tell();
    }

    /** Whether somebody agreed to a plan before it was begun here. */
    public boolean wasUsed(String planId) {
        return book.isUsed(planId);
    }

    @Override
    public byte[] request(Plan plan) throws UnfitApprovalException {
        for (Plan.Refusal refusal : plan.refusals()) {
            if (refusal.severity() == Severity.FORBIDDEN) {
                throw new UnfitApprovalException("Nobody can allow this plan. " + refusal.sentence());
            }
        }
        if (need(plan).because().isEmpty()) {
            throw new UnfitApprovalException("This plan needs no second person: it can be applied.");
        }
        write("approval.request", plan.headline(), "Plan " + plan.hash() + ".");
        Instant now = clock.instant();
        book.ask(plan, now);
        listeners.tell();
        return ApprovalFile.write(new ApprovalRequest(plan, ownKey(), now), key.get());
    }

    @Override
    public ApprovalRequest readRequest(byte[] content) throws UnfitApprovalException {
        return ApprovalFile.readRequest(content);
    }

    @Override
    public byte[] decide(ApprovalRequest request, Approval.Verdict verdict, Duration validity, String comment)
            throws UnfitApprovalException {
        TrustedKey requester = checked(request, validity, comment);
        Approval approval = approval(request, requester, verdict, validity, comment);
        book.keep(new Decision(approval, operator, approval.decided(), true));
        listeners.tell();
        return ApprovalFile.write(approval, key.get());
    }

    /**
     * The same by somebody who sits beside who asks, at the same profile: asked, decided and taken in one go.
     *
     * @param second their approvals on the same book
     */
    public Decision decideBeside(
            Plan plan, SignedApprovals second, Approval.Verdict verdict, Duration validity, String comment)
            throws UnfitApprovalException {
        ApprovalRequest request = ApprovalFile.readRequest(request(plan));
        TrustedKey requester = second.checked(request, validity, comment);
        Approval approval = second.approval(request, requester, verdict, validity, comment);
        return add(ApprovalFile.write(approval, second.key.get()));
    }

    private TrustedKey checked(ApprovalRequest request, Duration validity, String comment)
            throws UnfitApprovalException {
        String asking = request.requester().fingerprint();
        if (asking.equals(ownKey().fingerprint())) {
            throw new UnfitApprovalException("You asked for this yourself. Another person decides.");
        }
        TrustedKey requester = counting.trusted(asking)
                .orElseThrow(() -> new UnfitApprovalException("The key that asks is not trusted here: " + asking
                        + ". When it is who it should be, compare this with them and trust the key first."));
        if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
            throw new UnfitApprovalException("An approval counts for more than nothing and at most 24 hours.");
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new UnfitApprovalException("A comment has at most " + LONGEST_COMMENT + " characters.");
        }
        return requester;
    }

    private Approval approval(
            ApprovalRequest request,
            TrustedKey requester,
            Approval.Verdict verdict,
            Duration validity,
            String comment) {
        Instant now = clock.instant();
        Plan plan = request.plan();
        Approval approval = new Approval(
                plan.hash(),
                plan.id(),
                plan.headline(),
                requester.card().fingerprint(),
                ownKey(),
                verdict,
                comment.strip(),
                now,
                now.plus(validity));
        write(
                verdict == Approval.Verdict.APPROVED ? "approval.approve" : "approval.decline",
                plan.headline(),
                "Plan " + plan.hash() + " of " + requester.card().name() + validity(approval) + ". "
                        + approval.comment());
        return approval;
    }

    @Override
    public Approval readApproval(byte[] content) throws UnfitApprovalException {
        return ApprovalFile.readApproval(content);
    }

    @Override
    public Decision add(byte[] content) throws UnfitApprovalException {
        Approval approval = ApprovalFile.readApproval(content);
        Decision decision = counting.checked(approval);
        write(
                "approval.add",
                approval.headline(),
                decision.name() + " " + (approval.verdict() == Approval.Verdict.APPROVED ? "agreed" : "declined")
                        + " to plan " + approval.planHash() + validity(approval) + ". " + approval.comment());
        if (!book.keep(decision)) {
            throw new UnfitApprovalException("This approval was added before.");
        }
        listeners.tell();
        return decision;
    }

    @Override
    public List<Asked> asked(int limit) {
        return book.asked(limit);
    }

    @Override
    public Optional<Plan> plan(String hash) {
        return book.plan(hash);
    }

    @Override
    public List<Decision> decisions(int limit) {
        return book.decisions(limit);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    /** A no has no end of its own. */
    private static String validity(Approval approval) {
        return approval.verdict() == Approval.Verdict.APPROVED ? ", until " + Spans.exact(approval.expires()) : "";
    }

    private static String words(TrustedKey key) {
        return key.card().fingerprint() + " "
                + (key.roles().isEmpty() ? "may ask only" : "may agree as " + Role.words(key.roles()));
    }

    private void write(String action, String subject, String detail) {
        write(action, subject, detail, Change.NONE);
    }

    private void write(String action, String subject, String detail, Change change) {
        audit.write(action, subject, "", "DONE", detail, change);
    }

    private static String checked(String reason) throws UnfitApprovalException {
        if (reason.isBlank() || reason.length() > LONGEST_COMMENT) {
            throw new UnfitApprovalException("Say why, in at most " + LONGEST_COMMENT + " characters.");
        }
        return reason.strip();
    }
}
