package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.fakes.FakeProvider;
import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.*;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.response.guard.SettingHosts;
import dev.watchfloor.app.sessions.LiveSessionBoard;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2ActLedger;
import dev.watchfloor.app.store.H2ApprovalBook;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2DeviceShelf;
import dev.watchfloor.app.store.H2GuardSettings;
import dev.watchfloor.app.store.H2LeaseLedger;
import dev.watchfloor.app.store.H2ProofLedger;
import dev.watchfloor.app.store.H2SessionLedger;
import dev.watchfloor.app.store.H2SigningKey;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A response desk on a real profile with two gateways and a provider in memory. */
abstract class DeskRig {
    static final String OPERATOR = "ana@desk";

    @TempDir
    Path profile;

    final MovableClock clock = new MovableClock("2026-11-24T10:00:00Z");
    final FakeGateway first = new FakeGateway();
    final FakeGateway second = new FakeGateway();
    final FakeProvider provider = new FakeProvider();
    final FakeConnectors connectors =
            new FakeConnectors().with("edge", first).with("inner", second).with("idp", provider);
    final FakeEvents events = new FakeEvents();
    final IPAddress network = network("203.0.113.0/24");
    private final AtomicInteger ids = new AtomicInteger();
    Database database;
    H2AuditTrail audit;
    H2GuardSettings guard;
    LiveSessionBoard board;
    SeenDevices seen;
    SignedApprovals approvals;
    GuardedResponseDesk desk;

    @BeforeEach
    void open() throws ProfileException {
        database = Database.open(profile, clock);
        audit = H2AuditTrail.open(database, clock, FakeSigner.HERE);
        H2SigningKey key = H2SigningKey.open(database, OPERATOR);
        guard = new H2GuardSettings(database, audit.writerFor(OPERATOR), OPERATOR, clock);
        approvals = new SignedApprovals(new H2ApprovalBook(database), key, audit.writerFor(OPERATOR), OPERATOR, clock);
        board = new LiveSessionBoard(
                connectors, new H2SessionLedger(database), (name, session) -> Optional.empty(), record -> {}, clock);
        seen = new SeenDevices(new H2DeviceShelf(database), clock);
        desk = desk(new H2ActLedger(database));
    }

    @AfterEach
    void close() {
        desk.close();
        database.close();
    }

    /** What a console that is started next finds. */
    void restart() {
        desk.close();
        desk = desk(new H2ActLedger(database));
    }

    GuardedResponseDesk desk(ActLedger ledger) {
        return desk(ledger, new H2LeaseLedger(database), connectors);
    }

    GuardedResponseDesk desk(ActLedger ledger, LeaseLedger leases, LiveConnectors products) {
        DeskContext context = new DeskContext(
                products,
                board,
                seen,
                board,
                events,
                audit.writerFor(OPERATOR),
                audit.writerFor("console"),
                OPERATOR,
                ledger,
                leases,
                new H2ProofLedger(database),
                guard,
                approvals,
                clock,
                List::of,
                SettingHosts::resolve);
        return new GuardedResponseDesk(context, pause -> {}, () -> "plan-" + ids.incrementAndGet());
    }

    Report act(ResponseRequest request) throws InterruptedException {
        return desk.apply(desk.plan(request), news -> {});
    }

    ResponseRequest block(Instant until, String... targets) {
        return new ResponseRequest.Block(network, until, Set.of(targets), "stuffing");
    }

    Session session(String id, String user, String address) {
        return new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE),
                "id-" + user,
                user,
                Addresses.parse(address).orElseThrow(),
                clock.instant().minusSeconds(300),
                clock.instant(),
                List.of("portal"),
                null,
                false);
    }

    static IPAddress network(String text) {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
