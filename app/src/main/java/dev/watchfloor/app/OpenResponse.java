package dev.watchfloor.app;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.operators.LiveSession;
import dev.watchfloor.app.operators.OperatorBook;
import dev.watchfloor.app.operators.OperatorKey;
import dev.watchfloor.app.operators.SecondPersons;
import dev.watchfloor.app.operators.SecondPersonsBeside;
import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.operators.TrustedOperators;
import dev.watchfloor.app.response.approvals.ApprovalBook;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.response.desk.DeskContext;
import dev.watchfloor.app.response.desk.DeviceSentry;
import dev.watchfloor.app.response.desk.GuardedResponseDesk;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2ActLedger;
import dev.watchfloor.app.store.H2ApprovalBook;
import dev.watchfloor.app.store.H2DevicePolicies;
import dev.watchfloor.app.store.H2GuardSettings;
import dev.watchfloor.app.store.H2LeaseLedger;
import dev.watchfloor.app.store.H2ProofLedger;
import dev.watchfloor.app.timeline.EventStore;
import java.time.Clock;
import java.util.function.Function;

/** The parts of a console that act, and those that stand before an act. */
final class OpenResponse {
    final H2GuardSettings guard;
    final SignedApprovals approvals;
    final SecondPersons secondPersons;
    final GuardedResponseDesk response;
    final H2DevicePolicies devicePolicies;
    private final DeviceSentry sentry;

    /** @param audit writes the audit in somebody's name */
    OpenResponse(
            Database database,
            OpenIdentity identity,
            EventStore events,
            Function<String, AuditLog> audit,
            LiveSession session,
            SignIn door,
            OperatorBook operators,
            Clock clock) {
        String who = session.operator().name();
        AuditLog own = audit.apply(who);
        guard = new H2GuardSettings(database, own, who, clock);
        ApprovalBook book = new TrustedOperators(new H2ApprovalBook(database), operators);
        approvals = new SignedApprovals(book, new OperatorKey(operators, session), own, who, clock);
        secondPersons = new SecondPersonsBeside(session, door, operators, book, approvals, audit, clock);
        response = new GuardedResponseDesk(DeskContext.ofThisMachine(
                identity.connectors,
                identity.sessions,
                identity.seen,
                identity.sessions,
                events,
                own,
                audit.apply("console"),
                who,
                new H2ActLedger(database),
                new H2LeaseLedger(database),
                new H2ProofLedger(database),
                guard,
                approvals,
                clock));
        devicePolicies = new H2DevicePolicies(database, own, who, clock);
        sentry = new DeviceSentry(
                identity.sessions,
                identity.seen,
                identity.registers,
                devicePolicies,
                response::actByPolicy,
                audit.apply("console"),
                clock);
    }

    void start() {
        response.start();
        sentry.start();
    }

    void close() {
        sentry.close();
        response.close();
    }
}
