package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Somebody at another profile, with a key of their own. */
public final class SecondPerson {
    private final SigningKey key;

    public SecondPerson(String name) {
        key = SigningKey.make(name);
    }

    /** One whose key is trusted at a profile. */
    public static SecondPerson knownTo(Approvals profile, String name, Role... roles) throws UnfitApprovalException {
        SecondPerson person = new SecondPerson(name);
        profile.trust(profile.readKey(person.keyFile()), name, Set.of(roles));
        return person;
    }

    public byte[] keyFile() {
        return ApprovalFile.write(key.card());
    }

    public String fingerprint() {
        return key.card().fingerprint();
    }

    public byte[] agree(byte[] request, Clock clock) throws UnfitApprovalException {
        return agree(request, clock, Approvals.USUAL);
    }

    public byte[] agree(byte[] request, Clock clock, Duration validity) throws UnfitApprovalException {
        return said(ApprovalFile.readRequest(request), Approval.Verdict.APPROVED, clock, validity);
    }

    public byte[] say(byte[] request, Approval.Verdict verdict, Clock clock) throws UnfitApprovalException {
        return said(ApprovalFile.readRequest(request), verdict, clock, Approvals.USUAL);
    }

    byte[] said(ApprovalRequest request, Approval.Verdict verdict, Clock clock, Duration validity) {
        return signed(new Approval(
                request.plan().hash(),
                request.plan().id(),
                request.plan().headline(),
                request.requester().fingerprint(),
                key.card(),
                verdict,
                "",
                clock.instant(),
                clock.instant().plus(validity)));
    }

    byte[] signed(Approval approval) {
        return ApprovalFile.write(approval, key);
    }

    KeyCard card() {
        return key.card();
    }
}
