package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.response.approvals.SigningKey;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/** The profile at which a second person works. Thread-safe. */
public final class OtherProfile {
    private final String operator;
    private final SignedApprovals approvals;

    public OtherProfile(String operator, Clock clock) {
        this.operator = operator;
        SigningKey key = SigningKey.make(operator);
        approvals = new SignedApprovals(
                new MemoryApprovalBook(), () -> key, new FakeAuditTrail(clock)::write, operator, clock);
    }

    public Approvals approvals() {
        return approvals;
    }

    /** Two profiles let each other's keys count. @param roles in which the person here may agree there */
    public OtherProfile befriend(Approvals there, Role... roles) {
        try {
            there.trust(approvals.ownKey(), operator, Set.of(roles));
        } catch (UnfitApprovalException unfit) {
            throw new IllegalStateException(unfit);
        }
        return knows(there);
    }

    /** Who asks there is known here, and not the other way round. */
    public OtherProfile knows(Approvals there) {
        try {
            approvals.trust(there.ownKey(), there.ownKey().name(), Set.of());
        } catch (UnfitApprovalException unfit) {
            throw new IllegalStateException(unfit);
        }
        return this;
    }

    /** What the person here says to a request, as a file. */
    public void answer(Path request, Approval.Verdict verdict, String comment, Path answer) {
        try {
            Files.write(
                    answer,
                    approvals.decide(
                            approvals.readRequest(Files.readAllBytes(request)), verdict, Approvals.USUAL, comment));
        } catch (IOException | UnfitApprovalException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    /** What they say to a request, as a file's content. */
    public byte[] answer(byte[] request, Approval.Verdict verdict, String comment) throws UnfitApprovalException {
        return approvals.decide(approvals.readRequest(request), verdict, Approvals.USUAL, comment);
    }
}
