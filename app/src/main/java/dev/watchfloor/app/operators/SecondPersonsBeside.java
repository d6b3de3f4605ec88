package dev.watchfloor.app.operators;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.ApprovalBook;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.response.approvals.SigningKey;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.timeline.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** Second persons through the door of the profile. Thread-safe. */
public final class SecondPersonsBeside implements SecondPersons {
    private final LiveSession session;
    private final SignIn door;
    private final OperatorBook operators;
    private final ApprovalBook book;
    private final SignedApprovals own;
    private final Function<String, AuditLog> audit;
    private final Clock clock;

    /**
     * @param book in which operators are trusted
     * @param own of who is signed in
     * @param audit writes in the name of an operator
     */
    public SecondPersonsBeside(
            LiveSession session,
            SignIn door,
            OperatorBook operators,
            ApprovalBook book,
            SignedApprovals own,
            Function<String, AuditLog> audit,
            Clock clock) {
        this.session = session;
        this.door = door;
        this.operators = operators;
        this.book = book;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Decision decide(Plan plan, Credentials second, Approval.Verdict verdict, Duration validity, String comment)
            throws SignInRefusedException, UnfitApprovalException {
        session.require(Permission.ACT);
        KnownOperator known;
        SigningKey key;
        String factor;
        try {
            try (SignIn.Entered entered = door.enter(second)) {
                factor = entered.factor().words();
                known = operators
                        .operator(entered.operator())
                        .filter(found -> found.operator().may(Permission.VIEW))
                        .orElseThrow(
                                () -> new UnfitApprovalException("They are no operator of this profile any more."));
                key = Newcomer.signing(known, entered.secrets().key())
                        .orElseThrow(
                                () -> new UnfitApprovalException(
                                        "What they sign with is damaged. They sign in on their own once; it is made anew then."));
            }
        } catch (ProfileException failed) {
            throw new StoreException(String.valueOf(failed.getMessage()), failed);
        }
        String name = known.operator().name();
        if (known.operator().id().equals(session.operator().id())) {
            throw new UnfitApprovalException("Nobody is a second person to themselves. Somebody else has to sign in.");
        }
        AuditLog theirs = audit.apply(name);
        theirs.write("session.beside", "", "", "DONE", factor);
        return own.decideBeside(
                plan, new SignedApprovals(book, () -> key, theirs, name, clock), verdict, validity, comment);
    }
}
