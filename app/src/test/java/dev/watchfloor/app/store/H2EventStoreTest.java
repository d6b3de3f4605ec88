package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Matching;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventStore.Appended;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Cursor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2EventStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");
    private static final TimeRange DAY =
            new TimeRange(Events.START.minus(Duration.ofHours(1)), Events.START.plus(Duration.ofHours(23)));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private H2EventStore store;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEventComesBackAsItWasAfterReopening() throws Exception {
        SecurityEvent event = SecurityEvent.of("id-1", Events.START.plusNanos(1_000), Layer.IDENTITY, Kind.SIGN_IN)
                .severity(Severity.HIGH)
                .summary("Wrong password for Jürgen 😀 \ud800")
                .source(Addresses.parse("2001:db8::7").orElseThrow())
                .destination(Addresses.parse("192.0.2.9").orElseThrow())
                .user("jürgen")
                .session("s-1")
                .raw("{\"type\":\"LOGIN_ERROR\"}")
                .build();
        store.append("idp", List.of(event), new Cursor("c1"));
        reopen();

        StoredEvent stored =
                store.page(Query.ALL, DAY, Order.NEWEST_FIRST, 10, null).getFirst();
        assertThat(stored.event()).isEqualTo(event);
        assertThat(stored.received()).isEqualTo(NOW);
        assertThat(stored.connector()).isEqualTo("idp");
        assertThat(store.find(stored.position())).contains(stored);
        assertThat(store.cursor("idp")).isEqualTo(new Cursor("c1"));
        assertThat(store.cursor("other")).isEqualTo(Cursor.START);
    }

    @Test
    void whatWasStoredLatelyIsLeftOutAlsoAfterReopeningAndWithinABatch() throws Exception {
        SecurityEvent one = Events.at("one", Events.START);
        assertThat(store.append("a", List.of(one, one), null).repeated()).isEqualTo(1);
        reopen();
        Appended again = store.append("a", List.of(one, Events.at("two", Events.START)), null);
        assertThat(again.repeated()).isEqualTo(1);
        assertThat(again.stored()).extracting(stored -> stored.event().id()).containsExactly("two");
        assertThat(store.append("b", List.of(one), null).repeated()).isZero();
        assertThat(store.count(Query.ALL, DAY)).isEqualTo(3);
    }

    @Test
    void aCursorMovesWithoutEventsToo() throws Exception {
        store.append("a", List.of(), new Cursor("moved"));
        reopen();
        assertThat(store.cursor("a")).isEqualTo(new Cursor("moved"));
    }

    @Test
    void pagesRunNewestFirstByEventTimeWithoutGapsOrRepetitions() {
        List<SecurityEvent> late = IntStream.range(0, 100)
                .mapToObj(n -> Events.at("e" + n, Events.START.plusSeconds((n * 37L) % 50)))
                .toList();
        store.append("a", late, null);

        List<StoredEvent> all = new ArrayList<>();
        StoredEvent before = null;
        for (List<StoredEvent> page = store.page(Query.ALL, DAY, Order.NEWEST_FIRST, 7, null);
                !page.isEmpty();
                page = store.page(Query.ALL, DAY, Order.NEWEST_FIRST, 7, before)) {
            all.addAll(page);
            before = page.getLast();
        }
        assertThat(all).hasSize(100).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((left, right) -> {
            int byTime = right.event().time().compareTo(left.event().time());
            return byTime != 0 ? byTime : Long.compare(right.position(), left.position());
        });
    }

    @Test
    void densityCountAndPageAgreeWithACountByHand() {
        List<SecurityEvent> events =
                IntStream.range(0, 3_000).mapToObj(Events::mixed).toList();
        List<StoredEvent> stored = store.append("a", events, null).stored();
        TimeRange range = new TimeRange(Events.START.plusSeconds(10), Events.START.plusSeconds(200));
        queries().forEach(query -> {
            List<SecurityEvent> expected = stored.stream()
                    .filter(event -> range.contains(event.event().time()) && Matching.matches(query, event))
                    .map(StoredEvent::event)
                    .toList();
            assertThat(store.count(query, range)).as("%s", query).isEqualTo(expected.size());
            assertThat(store.page(query, range, Order.NEWEST_FIRST, 10_000, null))
                    .hasSize(expected.size());
            Density density = store.density(query, range, 77);
            for (Layer layer : Layer.values()) {
                assertThat(density.total(layer))
                        .isEqualTo(expected.stream()
                                .filter(event -> event.layer() == layer)
                                .count());
            }
        });
    }

    @Test
    void sliceBordersBelongToTheLaterSlice() {
        store.append(
                "a",
                IntStream.range(0, 10)
                        .mapToObj(n -> Events.at("e" + n, Events.START.plusSeconds(n)))
                        .toList(),
                null);
        Density density = store.density(Query.ALL, new TimeRange(Events.START, Events.START.plusSeconds(10)), 5);
        for (int slice = 0; slice < 5; slice++) {
            assertThat(density.count(Layer.PERIMETER, slice)).isEqualTo(2);
        }
    }

    @Test
    void hostileTimesAreKeptAndPlaced() throws Exception {
        store.append(
                "a",
                List.of(
                        Events.at("epoch", Instant.EPOCH),
                        Events.at("far", Instant.parse("9999-12-31T23:59:59Z")),
                        Events.at("farther", Instant.MAX),
                        Events.at("first", Instant.MIN),
                        Events.at("now", Events.START)),
                null);
        reopen();
        TimeRange ages = new TimeRange(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("+12000-01-01T00:00:00Z"));
        assertThat(store.count(Query.ALL, ages)).isEqualTo(3);
        assertThat(store.density(Query.ALL, ages, 10_000).total(Layer.PERIMETER))
                .isEqualTo(3);
        assertThat(store.count(Query.ALL, DAY)).isEqualTo(1);
        assertThat(store.page(Query.ALL, new TimeRange(Instant.MIN, Instant.MAX), Order.NEWEST_FIRST, 10, null))
                .extracting(stored -> stored.event().id())
                .containsExactly("farther", "far", "now", "epoch", "first");
        assertThat(store.statistics().earliest()).isBefore(Instant.EPOCH);
    }

    @Test
    void listenersHearOfEachCommitUntilReleased() {
        List<Appended> heard = new ArrayList<>();
        Pin pin = store.subscribe(heard::add);
        store.append("a", List.of(Events.at("one", Events.START)), null);
        pin.close();
        store.append("a", List.of(Events.at("two", Events.START)), null);
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().stored()).hasSize(1);
    }

    @Test
    void anOversizedRecordIsCutInsteadOfStoppingItsFeed() {
        SecurityEvent plain = Events.mixed(1);
        String endless = "x".repeat(SecurityEvent.LONGEST_RAW + 5_000);
        SecurityEvent huge = new SecurityEvent(
                "huge",
                plain.time(),
                plain.layer(),
                plain.kind(),
                plain.severity(),
                plain.outcome(),
                endless,
                null,
                0,
                null,
                0,
                endless,
                endless,
                endless,
                endless,
                endless,
                endless,
                0,
                endless,
                endless,
                endless,
                endless,
                0,
                0,
                endless,
                endless,
                endless);
        StoredEvent stored = store.append("a", List.of(huge), null).stored().getFirst();
        assertThat(stored.event().raw()).hasSize(SecurityEvent.LONGEST_RAW);
        assertThat(store.find(stored.position())).contains(stored);
    }

    @Test
    void limitsAreSaid() {
        assertThatThrownBy(() -> store.density(Query.ALL, DAY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.page(Query.ALL, DAY, Order.NEWEST_FIRST, 10_001, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<Query> queries() {
        return Stream.of(
                Query.ALL,
                new Query.OneOf(Field.SEVERITY, 0b11000),
                Query.OneOf.only(Field.OUTCOME, Outcome.BLOCKED),
                Query.OneOf.only(Field.LAYER, Layer.DETECTION),
                new Query.Text(Field.USER, TextPattern.startingWith("USER1")),
                new Query.Text(Field.MESSAGE, TextPattern.containing("ssh scan")),
                new Query.Text(Field.URL, TextPattern.containing("ITEM/49")),
                network("203.0.3.0/24"),
                network("203.0.1.77"),
                network("2001:db8::/64"),
                network("::/0"),
                network("0.0.0.0/0"),
                new Query.Text(Field.USER, TextPattern.containing("user"))
                        .and(new Query.Text(Field.URL, TextPattern.containing("item/1")))
                        .and(network("203.0.0.0/16")));
    }

    private static Query network(String text) {
        try {
            return new Query.Network(Field.RELATED_IP, Addresses.network(text));
        } catch (InvalidAddressException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private void reopen() throws Exception {
        database.close();
        open();
    }
}
