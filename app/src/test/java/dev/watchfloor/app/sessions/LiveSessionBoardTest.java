package dev.watchfloor.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeProvider;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2SessionLedger;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveSessionBoardTest {
    @TempDir
    Path profile;

    private final MovableClock clock = new MovableClock("2026-11-24T10:00:00Z");
    private final FakeProvider provider = new FakeProvider();
    private final FakeConnectors connectors = new FakeConnectors().with("idp", provider);
    private final List<String> opened = new ArrayList<>();
    private Database database;
    private LiveSessionBoard board;

    @BeforeEach
    void open() throws ProfileException {
        database = Database.open(profile, clock);
        board = board();
    }

    @AfterEach
    void close() {
        board.close();
        database.close();
    }

    @Test
    void sessionThatVanishesTwiceInARowHasEnded() throws InterruptedException {
        Session session = session("s1", "ana", "203.0.113.9", clock.instant().minusSeconds(600));
        provider.add(session);
        look();
        provider.sessions.clear();
        look();
        assertThat(board.open()).hasSize(1);
        look();

        assertThat(board.open()).isEmpty();
        assertThat(board.find("idp", session.ref()).orElseThrow().state()).isEqualTo(State.ENDED);
        assertThat(board.find("idp", session.ref()).orElseThrow().ended()).isEqualTo(clock.instant());
        assertThat(opened).containsExactly("s1");
    }

    @Test
    void sessionMissedOnceGoesOn() throws InterruptedException {
        Session session = session("s1", "ana", "203.0.113.9", clock.instant());
        provider.add(session);
        look();
        provider.sessions.clear();
        look();
        provider.add(session);
        look();
        provider.sessions.clear();
        look();

        assertThat(board.open()).hasSize(1);
    }

    @Test
    void providerThatDoesNotAnswerLeavesStatesAndLetsThemAge() throws InterruptedException {
        provider.add(session("s1", "ana", "203.0.113.9", clock.instant()));
        look();
        Instant seen = clock.instant();
        provider.isDown = true;
        look();
        look();
        look();

        assertThat(board.open())
                .singleElement()
                .satisfies(record -> assertThat(record.seen()).isEqualTo(seen));
    }

    @Test
    void barsAreThereAfterARestart() throws InterruptedException {
        provider.add(session("s1", "ana", "203.0.113.9", clock.instant().minusSeconds(600)));
        provider.add(session("s2", "bob", "198.51.100.4", clock.instant().minusSeconds(60)));
        look();
        provider.sessions.clear();
        look();
        look();
        board = board();

        TimeRange range = TimeRange.endingAt(clock.instant().plusSeconds(1), Duration.ofHours(1));
        assertThat(board.within(Query.ALL, range))
                .extracting(record -> record.session().userName())
                .containsExactly("ana", "bob");
        assertThat(board.within(new Query.Text(Field.USER, TextPattern.containing("AN")), range))
                .hasSize(1);
        assertThat(board.within(
                        new Query.Network(
                                Field.RELATED_IP,
                                Addresses.parse("198.51.100.4").orElseThrow()),
                        range))
                .extracting(record -> record.session().userName())
                .containsExactly("bob");
        assertThat(board.within(
                        Query.ALL, TimeRange.endingAt(clock.instant().minusSeconds(3_600), Duration.ofHours(1))))
                .isEmpty();
    }

    @Test
    void eventsOpenEndAndRevokeSessions() throws InterruptedException {
        board.read(event(Kind.SESSION_STARTED, "s1", clock.instant()));
        board.read(event(Kind.SESSION_STARTED, "s2", clock.instant()));
        assertThat(board.open()).hasSize(2);

        board.read(event(Kind.SESSION_ENDED, "s1", clock.instant().plusSeconds(5)));
        board.read(event(Kind.SESSION_REVOKED, "s2", clock.instant().plusSeconds(6)));

        assertThat(state("s1")).isEqualTo(State.ENDED);
        assertThat(state("s2")).isEqualTo(State.REVOKED);
        assertThat(opened).containsExactly("s1", "s2");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"FAILURE", "BLOCKED", "UNKNOWN"})
    void aRevocationThatIsNotSaidToHaveWorkedEndsNothing(Outcome outcome) throws InterruptedException {
        board.read(event(Kind.SESSION_STARTED, "s1", clock.instant()));
        Instant later = clock.instant().plusSeconds(5);

        board.read(event(Kind.SESSION_REVOKED, "s1", later, outcome));
        board.read(event(Kind.SESSION_REVOKED, null, later, outcome));

        assertThat(state("s1")).isEqualTo(State.OPEN);
    }

    @Test
    void anEndThatFailedEndsNothing() throws InterruptedException {
        board.read(event(Kind.SESSION_STARTED, "s1", clock.instant()));

        board.read(event(Kind.SESSION_ENDED, "s1", clock.instant().plusSeconds(5), Outcome.FAILURE));

        assertThat(state("s1")).isEqualTo(State.OPEN);
    }

    @Test
    void revocationToldLateCorrectsASessionThatMerelyVanished() throws InterruptedException {
        provider.add(session("s1", "ana", "203.0.113.9", clock.instant().minusSeconds(600)));
        look();
        provider.sessions.clear();
        look();
        look();
        Instant revoked = clock.instant().minusSeconds(8);

        board.read(event(Kind.SESSION_REVOKED, "s1", revoked));

        assertThat(state("s1")).isEqualTo(State.REVOKED);
        assertThat(board.find("idp", new SessionRef("s1", SessionRef.Kind.ONLINE))
                        .orElseThrow()
                        .ended())
                .isEqualTo(revoked);
    }

    @Test
    void oldSessionKnownFromEventsAloneEndsWhenItWasLastUsed() throws InterruptedException {
        Instant start = clock.instant().minus(Duration.ofHours(5));
        board.read(event(Kind.SESSION_STARTED, "s1", start));
        board.read(event(Kind.SESSION_REFRESHED, "s1", start.plusSeconds(900)));
        look();
        look();

        assertThat(board.find("idp", new SessionRef("s1", SessionRef.Kind.ONLINE))
                        .orElseThrow()
                        .ended())
                .isEqualTo(start.plusSeconds(900));
    }

    @Test
    void thousandsOfSessionsAreListedNewestFirst() throws InterruptedException {
        for (int number = 0; number < 5_000; number++) {
            provider.add(session(
                    "s" + number, "u" + number, "203.0.113.9", clock.instant().minusSeconds(number)));
        }
        look();

        assertThat(board.open()).hasSize(5_000);
        assertThat(board.open().getFirst().session().userName()).isEqualTo("u0");
    }

    private void look() throws InterruptedException {
        clock.advance(Duration.ofSeconds(5));
        board.lookAtAll();
    }

    private State state(String id) {
        return board.find("idp", new SessionRef(id, SessionRef.Kind.ONLINE))
                .orElseThrow()
                .state();
    }

    private LiveSessionBoard board() {
        return new LiveSessionBoard(
                connectors,
                new H2SessionLedger(database),
                (name, session) -> Optional.empty(),
                record -> opened.add(record.session().ref().id()),
                clock);
    }

    private static StoredEvent event(Kind kind, String session, Instant time) {
        return event(kind, session, time, Outcome.SUCCESS);
    }

    private static StoredEvent event(Kind kind, @Nullable String session, Instant time, Outcome outcome) {
        return new StoredEvent(
                1,
                time,
                "idp",
                SecurityEvent.of(kind + session, time, Layer.IDENTITY, kind)
                        .user("ana")
                        .userId("id-ana")
                        .session(session)
                        .outcome(outcome)
                        .source(Addresses.parse("203.0.113.9").orElseThrow())
                        .build());
    }

    private static Session session(String id, String user, String address, Instant started) {
        return new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE),
                "id-" + user,
                user,
                Addresses.parse(address).orElseThrow(),
                started,
                started,
                List.of("portal"),
                null,
                false);
    }
}
