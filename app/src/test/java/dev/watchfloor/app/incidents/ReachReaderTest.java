package dev.watchfloor.app.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachReaderTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Clock clock = Clock.fixed(NOON.plusSeconds(600), ZoneOffset.UTC);
    private int ids;

    @TempDir
    Path folder;

    private Database database;
    private H2EventStore store;
    private final Incident incident = incident();

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void whatWasServedIsCountedByServerAndRouteBeforeAndAfter() throws Exception {
        store.append(
                "edge",
                List.of(
                        refused(-1800, "203.0.113.7"),
                        served(10, "203.0.113.7", "/v1/orders?page=1", "10.0.0.5", 1_000),
                        served(20, "203.0.113.9", "/v1/orders?page=2", "10.0.0.5", 2_000),
                        served(30, "203.0.113.7", "/v1/orders-export", "10.0.0.6", -1),
                        // The same session from elsewhere, after the act.
                        session(300, "198.51.100.4", "/v1/customers", "10.0.0.5", 50),
                        // Somebody else.
                        served(40, "192.0.2.1", "/v1/orders", "10.0.0.5", 9_999),
                        // Before the attack.
                        served(-7_200, "203.0.113.7", "/v1/old", "10.0.0.5", 7)),
                null);
        Reach reach = new ReachReader(store, clock).read(incident, NOON.plusSeconds(200));

        assertThat(reach.before().requests()).isEqualTo(3);
        assertThat(reach.before().bytes()).isEqualTo(3_000);
        assertThat(reach.before().unknown()).isEqualTo(1);
        assertThat(reach.after().requests()).isEqualTo(1);
        assertThat(reach.after().bytes()).isEqualTo(50);
        assertThat(reach.servers()).extracting(Reach.Figure::name).containsExactly("10.0.0.5", "10.0.0.6");
        assertThat(reach.routes())
                .extracting(Reach.Figure::name)
                .containsExactly("/v1/orders", "/v1/customers", "/v1/orders-export");
        assertThat(reach.attack().events()).isEqualTo(1);
        assertThat(reach.isWhole()).isTrue();
    }

    @Test
    void everyFigureIsWhatItsQueryFindsAlsoWhenWrittenAsText() throws Exception {
        store.append(
                "edge",
                List.of(
                        served(10, "203.0.113.7", "/v1/orders?page=1", "10.0.0.5", 1_000),
                        served(11, "203.0.113.7", "/v1/orders", "10.0.0.5", 1_000),
                        served(12, "203.0.113.7", "/v1/orders2", null, 1_000),
                        session(300, "198.51.100.4", "/x", null, 50)),
                null);
        Reach reach = new ReachReader(store, clock).read(incident, NOON.plusSeconds(200));
        List<Reach.Figure> figures = new ArrayList<>(reach.servers());
        figures.addAll(reach.routes());
        assertThat(figures).hasSize(5).allSatisfy(figure -> {
            assertThat(store.count(figure.query(), figure.range())).isEqualTo(figure.events());
            Reading again = QueryText.read(QueryText.write(figure.query()));
            assertThat(store.count(((Reading.Understood) again).query(), figure.range()))
                    .isEqualTo(figure.events());
        });
        assertThat(store.count(reach.served().query(), reach.served().range()))
                .isEqualTo(reach.served().requests())
                .isEqualTo(4);
        assertThat(store.count(reach.attack().query(), reach.attack().range()))
                .isEqualTo(reach.attack().events());
        assertThat(store.count(reach.before().query(), reach.before().range()))
                .isEqualTo(reach.before().requests());
        assertThat(store.count(reach.after().query(), reach.after().range()))
                .isEqualTo(reach.after().requests());
    }

    @Test
    void routesThatDifferByCaseAloneAreOneAsTheyAreForQueries() throws Exception {
        store.append(
                "edge",
                List.of(
                        served(10, "203.0.113.7", "/v1/Orders", "10.0.0.5", 1_000),
                        served(11, "203.0.113.7", "/V1/orders?x", "10.0.0.5", 1_000)),
                null);
        Reach reach = new ReachReader(store, clock).read(incident, null);
        Reach.Figure route = reach.routes().getFirst();
        assertThat(reach.routeCount()).isEqualTo(1);
        assertThat(route.events()).isEqualTo(2).isEqualTo((long) store.count(route.query(), route.range()));
    }

    @Test
    void nothingIsAfterWhatIsNotContained() throws Exception {
        store.append("edge", List.of(served(10, "203.0.113.7", "/a", null, 5)), null);
        Reach reach = new ReachReader(store, clock).read(incident, null);
        assertThat(reach.contained()).isNull();
        assertThat(reach.before().requests()).isEqualTo(1);
        assertThat(reach.after().requests()).isZero();
        assertThat(reach.servers()).extracting(Reach.Figure::name).containsExactly("edge");
    }

    @Test
    void timesAreThoseOfTheFirstAndTheLastEventThatIsCounted() throws Exception {
        store.append(
                "edge",
                List.of(
                        refused(-1_500, "203.0.113.7"),
                        refused(-1_200, "203.0.113.9"),
                        served(-1_100, "203.0.113.7", "/a", null, 5),
                        refused(-1_700, "192.0.2.1")),
                null);
        Reach reach = new ReachReader(store, clock).read(incident, null);
        assertThat(reach.first()).isEqualTo(NOON.minusSeconds(1_500));
        assertThat(reach.last()).isEqualTo(NOON.minusSeconds(1_200));
        assertThat(reach.attack().events()).isEqualTo(2).isEqualTo((long)
                store.count(reach.attack().query(), reach.attack().range()));
    }

    private SecurityEvent refused(long at, String address) {
        return request(at, address, "/login", null)
                .outcome(Outcome.BLOCKED)
                .status(403)
                .build();
    }

    private SecurityEvent served(long at, String address, String path, @Nullable String server, long bytes) {
        return request(at, address, path, server)
                .outcome(Outcome.ALLOWED)
                .status(200)
                .bytesOut(bytes)
                .build();
    }

    private SecurityEvent session(long at, String address, String path, @Nullable String server, long bytes) {
        return request(at, address, path, server)
                .outcome(Outcome.ALLOWED)
                .status(200)
                .session(Samples.SESSION.id())
                .bytesOut(bytes)
                .build();
    }

    private SecurityEventBuilder request(long at, String address, String path, @Nullable String server) {
        return SecurityEvent.of("e" + ids++, NOON.plusSeconds(at), Layer.PERIMETER, Kind.REQUEST)
                .severity(Severity.INFORMATIONAL)
                .source(Addresses.parse(address).orElseThrow())
                .destination(server == null ? null : Addresses.parse(server).orElseThrow())
                .path(path);
    }

    private static Incident incident() {
        HistoryEntry opened = new HistoryEntry(1, 7, NOON, HistoryEntry.CONSOLE, new Deed.Opened("", null), true);
        IncidentFold fold = IncidentFold.of(List.of(opened));
        AttackThread thread = Samples.thread(7, Severity.CRITICAL, NOON);
        return new Incident(
                HeadWriter.write(7, fold, List.of(HeadWriter.Gist.of(thread)), List.of()),
                List.of(thread),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                fold.history());
    }
}
