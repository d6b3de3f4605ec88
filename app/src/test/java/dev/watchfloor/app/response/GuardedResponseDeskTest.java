package dev.watchfloor.app.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.fakes.FakeProvider;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.sessions.LiveSessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2ActLedger;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2LeaseLedger;
import dev.watchfloor.app.store.H2SessionLedger;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedResponseDeskTest {
    private static final String OPERATOR = "ana@desk";

    @TempDir
    Path profile;

    private final MovableClock clock = new MovableClock("2026-11-24T10:00:00Z");
    private final FakeGateway first = new FakeGateway();
    private final FakeGateway second = new FakeGateway();
    private final FakeProvider provider = new FakeProvider();
    private final FakeConnectors connectors =
            new FakeConnectors().with("edge", first).with("inner", second).with("idp", provider);
    private final FakeEvents events = new FakeEvents();
    private final AtomicInteger ids = new AtomicInteger();
    private Database database;
    private H2AuditTrail audit;
    private LiveSessionBoard board;
    private GuardedResponseDesk desk;
    private IPAddress network;

    @BeforeEach
    void open() throws ProfileException, InvalidAddressException {
        network = Addresses.network("203.0.113.0/24");
        database = Database.open(profile, clock);
        audit = new H2AuditTrail(database, clock);
        board = new LiveSessionBoard(
                connectors, new H2SessionLedger(database), (name, session) -> Optional.empty(), record -> {}, clock);
        desk = desk();
    }

    @AfterEach
    void close() {
        desk.close();
        database.close();
    }

    @Test
    void planReadsAndWritesNothing() throws InterruptedException {
        second.availability = Availability.NEEDS_CONSENT;

        Plan plan = desk.plan(block(null, "edge", "inner", "absent"));

        assertThat(plan.headline()).isEqualTo("Block 203.0.113.0/24 on 3 gateways");
        assertThat(plan.steps())
                .extracting(Plan.PlannedStep::expectation)
                .containsExactly(Plan.Expectation.CANNOT, Plan.Expectation.WILL_CHANGE, Plan.Expectation.CANNOT);
        assertThat(plan.canApply()).isTrue();
        assertThat(first.writes).isEmpty();
        assertThat(audit.latest(10, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void planWarnsOfPeopleBehindTheNetworkAndOfTheTargetsNature() throws InterruptedException {
        first.traits = new DenylistTraits(
                false, null, Duration.ofSeconds(30), DenylistTraits.Bite.AFTER_AUTHENTICATION, false, List.of());
        provider.add(session("s1", "j.tanaka", "203.0.113.9"));
        board.refresh("idp");
        events.append(
                "edge",
                List.of(SecurityEvent.of("1", clock.instant().minusSeconds(60), Layer.PERIMETER, Kind.REQUEST)
                        .outcome(Outcome.ALLOWED)
                        .source(Addresses.parse("203.0.113.9").orElseThrow())
                        .build()),
                null);

        Plan plan = desk.plan(block(clock.instant().plusSeconds(3_600), "edge"));

        assertThat(String.join("\n", plan.notices()))
                .contains("1 open session of 1 user comes from it: j.tanaka")
                .contains("served 1 request from it and refused 0")
                .contains("the console lifts this one")
                .contains("after checking credentials")
                .contains("lost when the gateway is reloaded")
                .contains("up to 30 seconds");
    }

    @Test
    void applyWritesReadsBackAndTellsTheTruthOfEachTarget() throws InterruptedException {
        second.isDown = true;
        List<String> told = new ArrayList<>();

        Report report = desk.apply(desk.plan(block(null, "edge", "inner")), result -> told.add(result.target()));

        assertThat(report.results())
                .extracting(Report.TargetResult::verdict)
                .containsExactly(Verdict.DONE, Verdict.FAILED);
        assertThat(report.results().getFirst().sentence()).contains("Read back: 203.0.113.0/24 is in the list.");
        assertThat(report.isComplete()).isFalse();
        assertThat(told).containsExactlyInAnyOrder("edge", "inner");
        List<AuditEntry> entries = audit.latest(10, Long.MAX_VALUE).reversed();
        assertThat(entries).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries).extracting(AuditEntry::actor).containsOnly(OPERATOR);
        assertThat(entries.getFirst().outcome()).isEqualTo("STARTED");
        assertThat(entries.getFirst().detail()).contains("stuffing");
        assertThat(desk.denylist()).singleElement().satisfies(row -> {
            assertThat(row.present()).containsExactly("edge");
            assertThat(row.missing()).isEmpty();
            assertThat(row.lease()).isNotNull();
            assertThat(row.lease().owner()).isEqualTo(OPERATOR);
        });
    }

    @Test
    void acceptedButNotReadBackIsUnknown() throws InterruptedException {
        first.isForgetful = true;

        Report report = desk.apply(desk.plan(block(null, "edge")), result -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.results().getFirst().sentence()).contains("is not in the list");
    }

    @Test
    void lostAnswerIsSettledByReadingBack() throws InterruptedException {
        first.losesAnswers = true;

        Report report = desk.apply(desk.plan(block(null, "edge")), result -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
    }

    @Test
    void samePlanIsNotAppliedTwice() throws InterruptedException {
        Plan plan = desk.plan(block(null, "edge"));
        desk.apply(plan, result -> {});

        Report again = desk.apply(plan, result -> {});

        assertThat(again.results().getFirst().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(first.writes).hasSize(1);
    }

    @Test
    void guardLooksAgainAtApply() throws InterruptedException {
        Plan plan = desk.plan(block(null, "edge"));
        connectors.with("new", new FakeGateway(), "203.0.113.50:80");

        Report report = desk.apply(plan, result -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(first.writes).isEmpty();
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().outcome()).isEqualTo("REFUSED");
    }

    @Test
    void blankReasonAndPastExpiryAreRefused() throws InterruptedException {
        Plan plan =
                desk.plan(new ResponseRequest.Block(network, clock.instant().minusSeconds(1), Set.of("edge"), "  "));

        assertThat(plan.refusals()).extracting(Plan.Refusal::rule).containsExactly("reason", "expiry");
        assertThat(plan.canApply()).isFalse();
    }

    @Test
    void leaseThatRanOutIsLiftedByTheConsoleAlsoAfterARestart() throws InterruptedException {
        desk.apply(desk.plan(block(clock.instant().plusSeconds(60), "edge", "inner")), result -> {});
        desk.close();
        desk = desk();
        desk.upkeep();
        assertThat(first.entries).containsExactly(network);

        clock.advance(Duration.ofSeconds(61));
        desk.upkeep();

        assertThat(first.entries).isEmpty();
        assertThat(second.entries).isEmpty();
        assertThat(desk.denylist()).isEmpty();
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().actor()).isEqualTo("console");
    }

    @Test
    void failedLiftIsShownAndTriedAgainLater() throws InterruptedException {
        desk.apply(desk.plan(block(clock.instant().plusSeconds(60), "edge")), result -> {});
        clock.advance(Duration.ofSeconds(61));
        first.isDown = true;
        desk.upkeep();
        first.isDown = false;
        desk.refreshDenylist();
        assertThat(desk.denylistTargets().getFirst().sentence()).contains("could not be lifted");

        desk.upkeep();
        assertThat(first.entries).hasSize(1);

        clock.advance(LeaseKeeper.FIRST_RETRY);
        desk.upkeep();
        assertThat(first.entries).isEmpty();
        assertThat(desk.denylistTargets().getFirst().sentence()).isEmpty();
    }

    @Test
    void entriesOfOthersAreNotLeased() throws InterruptedException {
        first.entries.add(network);

        Plan plan = desk.plan(block(clock.instant().plusSeconds(60), "edge"));
        desk.apply(plan, result -> {});

        assertThat(plan.steps().getFirst().expectation()).isEqualTo(Plan.Expectation.ALREADY_SO);
        assertThat(desk.denylist().getFirst().lease()).isNull();
        clock.advance(Duration.ofSeconds(61));
        desk.upkeep();
        assertThat(first.entries).hasSize(1);
    }

    @Test
    void blockCanBeProlonged() throws InterruptedException {
        desk.apply(desk.plan(block(clock.instant().plusSeconds(60), "edge")), result -> {});
        Instant later = clock.instant().plusSeconds(7_200);

        Plan plan = desk.plan(block(later, "edge"));
        Report report = desk.apply(plan, result -> {});

        assertThat(plan.canApply()).isTrue();
        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
        assertThat(desk.denylist().getFirst().lease().until()).isEqualTo(later);
        assertThat(first.writes).hasSize(1);
    }

    @Test
    void entryThatSomebodyTookOffIsShownAsMissing() throws InterruptedException {
        desk.apply(desk.plan(block(null, "edge")), result -> {});
        clock.advance(Duration.ofSeconds(15));
        first.entries.clear();

        desk.refreshDenylist();

        assertThat(desk.denylist().getFirst().missing()).containsExactly("edge");
    }

    @Test
    void actCutOffByACrashIsClosedWithWhatIsTrue() throws InterruptedException {
        ResponseRequest request = block(clock.instant().plusSeconds(60), "edge", "inner");
        new H2ActLedger(database)
                .begin(new ActRecord("cut", OPERATOR, clock.instant(), request, List.of("edge", "inner")));
        new H2LeaseLedger(database)
                .put(new KeptLease(
                        network,
                        Set.of("edge", "inner"),
                        new DenylistRow.Lease(
                                OPERATOR,
                                "stuffing",
                                clock.instant(),
                                clock.instant().plusSeconds(60))));
        first.entries.add(network);
        second.isDown = true;

        desk = desk();
        desk.upkeep();
        second.isDown = false;
        desk.upkeep();

        assertThat(audit.latest(10, Long.MAX_VALUE))
                .extracting(AuditEntry::target, AuditEntry::outcome)
                .containsExactly(tuple("inner", "FAILED"), tuple("edge", "DONE"));
        assertThat(new H2ActLedger(database).unfinished()).isEmpty();
        assertThat(first.writes).isEmpty();
        assertThat(new H2LeaseLedger(database).all().getFirst().targets()).containsExactly("edge");
    }

    @Test
    void interruptEndsAnActWithAWordOnHowFarItGot() throws InterruptedException {
        first.hold = new CountDownLatch(1);
        Plan plan = desk.plan(block(null, "edge"));
        List<Throwable> ended = new ArrayList<>();
        Thread operator = Thread.ofPlatform().start(() -> {
            try {
                desk.apply(plan, result -> {});
            } catch (InterruptedException stopped) {
                ended.add(stopped);
            }
        });
        first.writing.await();

        operator.interrupt();

        await().atMost(Duration.ofSeconds(5)).until(() -> !operator.isAlive());
        assertThat(ended).hasSize(1);
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().outcome()).isEqualTo("UNKNOWN");
        assertThat(new H2ActLedger(database).unfinished()).isEmpty();
    }

    @Test
    void revokedSessionIsReadBackUntilItIsGone() throws InterruptedException {
        Session session = session("s1", "j.tanaka", "203.0.113.9");
        provider.add(session);
        board.refresh("idp");
        provider.lag = 2;

        Plan plan = desk.plan(new ResponseRequest.RevokeSession("idp", session.ref(), "j.tanaka", "stolen"));
        Report report = desk.apply(plan, result -> {});

        assertThat(plan.headline()).isEqualTo("Revoke 1 session of j.tanaka");
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("up to 5 minutes"));
        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
        assertThat(board.open()).isEmpty();
        assertThat(board.find("idp", session.ref()))
                .hasValueSatisfying(record -> assertThat(record.state()).isEqualTo(SessionRecord.State.REVOKED));
        assertThat(desk.plan(plan.request()).steps().getFirst().expectation()).isEqualTo(Plan.Expectation.ALREADY_SO);
    }

    @Test
    void allSessionsOfAUserAreEnded() throws InterruptedException {
        provider.add(session("s1", "j.tanaka", "203.0.113.9"));
        provider.add(session("s2", "j.tanaka", "203.0.113.10"));
        board.refresh("idp");

        Plan plan = desk.plan(new ResponseRequest.RevokeUserSessions("idp", "id-j.tanaka", "j.tanaka", "stolen"));
        Report report = desk.apply(plan, result -> {});

        assertThat(plan.headline()).isEqualTo("Revoke 2 sessions of j.tanaka");
        assertThat(report.isComplete()).isTrue();
        assertThat(board.open()).isEmpty();
    }

    @Test
    void listOfSomebodyElseIsTakenOverWithConsent() throws InterruptedException {
        first.availability = Availability.NEEDS_CONSENT;

        Report report = desk.apply(
                desk.plan(new ResponseRequest.AdoptDenylist("edge", "agreed with the network team")), result -> {});

        assertThat(report.isComplete()).isTrue();
        assertThat(desk.denylistTargets().getFirst().availability()).isEqualTo(Availability.READY);
    }

    @Test
    void auditEntriesAreOneLineAndCannotBeMadeToLie() {
        audit.writerFor("x").write("denylist.block", "a\nb", "", "DONE", "tab\there\u202Eevil");

        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().subject()).isEqualTo("a b");
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().detail()).isEqualTo("tab here evil");
    }

    private GuardedResponseDesk desk() {
        DeskContext context = new DeskContext(
                connectors,
                board,
                board,
                events,
                audit.writerFor(OPERATOR),
                audit.writerFor("console"),
                OPERATOR,
                new H2ActLedger(database),
                new H2LeaseLedger(database),
                clock,
                List::of,
                SettingHosts::resolve);
        return new GuardedResponseDesk(context, pause -> {}, () -> "plan-" + ids.incrementAndGet());
    }

    private ResponseRequest block(Instant until, String... targets) {
        return new ResponseRequest.Block(network, until, Set.of(targets), "stuffing");
    }

    private Session session(String id, String user, String address) {
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
}
