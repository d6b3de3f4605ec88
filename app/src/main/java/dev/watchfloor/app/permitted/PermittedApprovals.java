package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.ApprovalRequest;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.TrustedKey;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Responders ask, approvers agree, administrators say whom to trust and when a second person is needed. Thread-safe as what it stands before. */
public final class PermittedApprovals implements Approvals {
    private final Approvals real;
    private final Authority authority;

    public PermittedApprovals(Approvals real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public KeyCard ownKey() {
        return real.ownKey();
    }

    @Override
    public byte[] ownKeyFile() {
        return real.ownKeyFile();
    }

    @Override
    public KeyCard readKey(byte[] content) throws UnfitApprovalException {
        return real.readKey(content);
    }

    @Override
    public List<TrustedKey> keys() {
        return real.keys();
    }

    @Override
    public TrustedKey trust(KeyCard card, String name, Set<Role> roles) throws UnfitApprovalException {
        authority.require(Permission.ADMINISTER);
        return real.trust(card, name, roles);
    }

    @Override
    public void untrust(String fingerprint, String reason) throws UnfitApprovalException {
        authority.require(Permission.ADMINISTER);
        real.untrust(fingerprint, reason);
    }

    @Override
    public List<PolicyRule> policy() {
        return real.policy();
    }

    @Override
    public void putRule(PolicyRule rule, String reason) throws UnfitApprovalException {
        authority.require(Permission.ADMINISTER);
        real.putRule(rule, reason);
    }

    @Override
    public void removeRule(String name, String reason) throws UnfitApprovalException {
        authority.require(Permission.ADMINISTER);
        real.removeRule(name, reason);
    }

    @Override
    public Need need(Plan plan) {
        return real.need(plan);
    }

    @Override
    public byte[] request(Plan plan) throws UnfitApprovalException {
        authority.require(Permission.ACT);
        return real.request(plan);
    }

    @Override
    public ApprovalRequest readRequest(byte[] content) throws UnfitApprovalException {
        return real.readRequest(content);
    }

    @Override
    public byte[] decide(ApprovalRequest request, Approval.Verdict verdict, Duration validity, String comment)
            throws UnfitApprovalException {
        authority.require(Permission.APPROVE);
        return real.decide(request, verdict, validity, comment);
    }

    @Override
    public Approval readApproval(byte[] content) throws UnfitApprovalException {
        return real.readApproval(content);
    }

    @Override
    public Decision add(byte[] content) throws UnfitApprovalException {
        authority.require(Permission.ACT);
        return real.add(content);
    }

    @Override
    public List<Asked> asked(int limit) {
        return real.asked(limit);
    }

    @Override
    public Optional<Plan> plan(String hash) {
        return real.plan(hash);
    }

    @Override
    public List<Decision> decisions(int limit) {
        return real.decisions(limit);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}
