package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.app.intelligence.IndicatorSource;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.KeptIndicator.State;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.Tlp;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2IndicatorShelfTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3_600);
    private static final IndicatorFilter ALL = new IndicatorFilter("", Set.of(), null, 0, false);

    @TempDir
    Path folder;

    private Database database;
    private H2IndicatorShelf shelf;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, Clock.fixed(NOON, ZoneOffset.UTC));
        // Small batches, so that most of what is done takes several.
        shelf = new H2IndicatorShelf(database, 2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsSaidAgainStaysAndWhatIsSaidNoMoreIsWithdrawn() {
        assertThat(keep("1", part("list", "192.0.2.1", "192.0.2.2"))).isTrue();
        KeptIndicator first = row("192.0.2.1");
        assertThat(keep("2", part("list", "192.0.2.1", "192.0.2.3"))).isTrue();
        assertThat(row("192.0.2.1")).isEqualTo(first);
        assertThat(row("192.0.2.2").state(LATER)).isEqualTo(State.WITHDRAWN);
        assertThat(active()).containsExactlyInAnyOrder("192.0.2.1", "192.0.2.3");
        assertThat(shelf.cursor("feed")).isEqualTo(new Cursor("2"));
        assertThat(keep("2", part("list", "192.0.2.1", "192.0.2.3")))
                .as("nothing is new")
                .isFalse();
        assertThat(keep("3", part("list", "192.0.2.2"))).isTrue();
        assertThat(active()).containsExactly("192.0.2.2");
    }

    @Test
    void partsAndSourcesAreReplacedByThemselves() {
        keep("1", part("a", "192.0.2.1"), part("b", "192.0.2.1", "192.0.2.2"));
        shelf.keep("other", page("1", null, part("a", "192.0.2.9")), NOON, 10);
        keep("2", Part.withdrawn("a"));
        assertThat(active()).containsExactlyInAnyOrder("192.0.2.1", "192.0.2.2", "192.0.2.9");
        shelf.keep("feed", page("3", Set.of("c"), part("c", "192.0.2.5")), LATER, 10);
        assertThat(active()).containsExactlyInAnyOrder("192.0.2.5", "192.0.2.9");
        assertThat(shelf.withdrawAll("feed", LATER)).isTrue();
        assertThat(active()).containsExactly("192.0.2.9");
        assertThat(shelf.cursor("feed")).isEqualTo(Cursor.START);
        assertThat(shelf.withdrawAll("feed", LATER)).isFalse();
    }

    @Test
    void whatChangesIsChangedInItsPlace() {
        keep("1", part("a", "192.0.2.1"));
        long id = row("192.0.2.1").id();
        Indicator surer = new Indicator(
                Observable.guess("192.0.2.1").orElseThrow(),
                80,
                NOON,
                LATER,
                Tlp.AMBER_STRICT,
                List.of("botnet", "c2"),
                "More of it");
        assertThat(keep("2", new Part("a", List.of(surer), List.of()))).isTrue();
        assertThat(row("192.0.2.1").indicator()).isEqualTo(surer);
        assertThat(row("192.0.2.1").id()).isEqualTo(id);
        assertThat(row("192.0.2.1").state(LATER)).isEqualTo(State.EXPIRED);
        assertThat(shelf.page(IndicatorFilter.ACTIVE, LATER, 0, 10)).isEmpty();
        assertThat(shelf.page(new IndicatorFilter("C2", Set.of(), "feed", 80, false), NOON, 0, 10))
                .hasSize(1);
        assertThat(shelf.count(new IndicatorFilter("", Set.of(Observable.Kind.DOMAIN), null, 0, false), NOON))
                .isZero();
    }

    @Test
    void whatAnOperatorDismissedStaysSoWhateverTheSourceSays() {
        keep("1", part("a", "192.0.2.1"));
        long id = row("192.0.2.1").id();
        shelf.dismiss(List.of(id), "ann", NOON);
        keep("2", Part.withdrawn("a"));
        keep("3", part("a", "192.0.2.1"));
        assertThat(row("192.0.2.1").state(NOON)).isEqualTo(State.DISMISSED);
        assertThat(row("192.0.2.1").by()).isEqualTo("ann");
        shelf.dismiss(List.of(id), null, NOON);
        assertThat(row("192.0.2.1").state(NOON)).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatCannotBeHonouredIsCountedUntilItIsSaidAnew() {
        keep("1", new Part("a", List.of(), List.of(leftOut(3, "No address."))), part("b", "192.0.2.1"));
        keep("2", new Part("c", List.of(), List.of(leftOut(4, "No address."), leftOut(1, "No pattern."))));
        IndicatorSource source = shelf.sources(NOON).getFirst();
        assertThat(source.leftOutNumber()).isEqualTo(8);
        assertThat(source.leftOut().getFirst()).isEqualTo(leftOut(7, "No address."));
        assertThat(source.active()).isEqualTo(1);
        assertThat(source.updated()).isEqualTo(NOON);
        keep("3", part("c", "192.0.2.2"));
        assertThat(shelf.sources(NOON).getFirst().leftOutNumber()).isEqualTo(3);
    }

    @Test
    void whatThereIsNoRoomForIsSaid() {
        shelf.keep("feed", page("1", null, part("a", "192.0.2.1", "192.0.2.2", "192.0.2.3")), NOON, 2);
        assertThat(active()).hasSize(2);
        assertThat(shelf.sources(NOON).getFirst().leftOutNumber()).isEqualTo(1);
        shelf.keep("feed", page("2", null, part("a", "192.0.2.1", "192.0.2.2")), NOON, 0);
        assertThat(active()).as("those that are there need no room").hasSize(2);
    }

    @Test
    void othersHaveTheirTurnsWhileALongPageIsKept() throws Exception {
        String[] values = IntStream.range(0, 600)
                .mapToObj(number -> "198.51." + number / 250 + "." + number % 250)
                .toArray(String[]::new);
        IndicatorPage page = page("1", null, part("list", values));
        H2IndicatorShelf small = new H2IndicatorShelf(database, 20);
        Set<Long> seen = new HashSet<>();
        try (ExecutorService keeper = Executors.newSingleThreadExecutor()) {
            Future<Boolean> keeping = keeper.submit(() -> small.keep("feed", page, NOON, 1_000));
            while (!keeping.isDone()) {
                // As events do, this waits for the store's one writer.
                seen.add(database.transact(connection -> {
                    try (Statement count = connection.createStatement();
                            ResultSet rows = count.executeQuery("SELECT COUNT(*) FROM indicators")) {
                        rows.next();
                        return rows.getLong(1);
                    }
                }));
            }
            assertThat(keeping.get()).isTrue();
        }

        assertThat(seen).as("numbers of indicators that somebody else found").anyMatch(n -> n > 0 && n < 600);
        assertThat(active()).hasSize(600);
    }

    @Test
    void aPageThatBrokeOffIsKeptWholeTheNextTime() {
        keep("1", part("a", "192.0.2.1", "192.0.2.2"));
        long id = row("192.0.2.2").id();
        Part said = part("a", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5", "192.0.2.6");
        new IndicatorParts(database, 4, "feed", LATER, 10).put(said);
        assertThat(active()).as("some of it").hasSize(6);
        assertThat(shelf.cursor("feed")).as("asked for again").isEqualTo(new Cursor("1"));

        assertThat(keep("2", said)).isTrue();

        assertThat(active()).containsExactlyInAnyOrder("192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5", "192.0.2.6");
        assertThat(row("192.0.2.2").id()).isEqualTo(id);
        assertThat(shelf.count(ALL, LATER)).isEqualTo(6);
        assertThat(shelf.cursor("feed")).isEqualTo(new Cursor("2"));
    }

    @Test
    void aPartThatComesTwiceOnAPageIsWhatItWasSaidToBeLast() {
        keep("1", part("a", "192.0.2.1", "192.0.2.2"), part("b", "192.0.2.7"), part("a", "192.0.2.2", "192.0.2.3"));

        assertThat(active()).containsExactlyInAnyOrder("192.0.2.2", "192.0.2.3", "192.0.2.7");
        assertThat(shelf.count(ALL, NOON)).isEqualTo(4);
    }

    @Test
    void ownOnesAreReplacedAndForgottenWhenTheyAreLongOver() {
        Indicator own = indicator("192.0.2.7");
        KeptIndicator first = shelf.own(own, "ann", NOON);
        assertThat(first.isOwn()).isTrue();
        shelf.dismiss(List.of(first.id()), "ben", NOON);
        assertThat(shelf.own(own, "cleo", NOON).id()).isEqualTo(first.id());
        assertThat(row("192.0.2.7").by()).isEqualTo("cleo");
        assertThat(row("192.0.2.7").state(NOON)).isEqualTo(State.ACTIVE);
        keep("1", part("a", "192.0.2.1"));
        shelf.withdrawAll("feed", NOON);
        shelf.forget(NOON);
        assertThat(shelf.count(ALL, NOON)).isEqualTo(2);
        shelf.forget(LATER);
        assertThat(shelf.page(ALL, NOON, 0, 10))
                .extracting(KeptIndicator::source)
                .containsExactly(Intelligence.OWN);
    }

    private boolean keep(String cursor, Part... parts) {
        return shelf.keep("feed", page(cursor, null, parts), NOON, 100);
    }

    private static IndicatorPage page(
            String cursor, @org.jspecify.annotations.Nullable Set<String> present, Part... parts) {
        return new IndicatorPage(List.of(parts), present, new Cursor(cursor), false);
    }

    private static Part part(String id, String... values) {
        return new Part(
                id, Stream.of(values).map(H2IndicatorShelfTest::indicator).toList(), List.of());
    }

    private static Indicator indicator(String value) {
        return new Indicator(
                Observable.guess(value).orElseThrow(), Indicator.UNKNOWN, null, null, Tlp.UNKNOWN, List.of(), "");
    }

    private static LeftOut leftOut(int number, String reason) {
        return new LeftOut(number, new RejectedRecord(reason, "sample"));
    }

    private KeptIndicator row(String value) {
        return shelf.page(ALL.withText(value), NOON, 0, 10).getFirst();
    }

    private List<String> active() {
        List<String> active = new ArrayList<>();
        shelf.scan(LATER, (id, kind, value) -> active.add(value));
        return active.stream().distinct().toList();
    }
}
