package dev.watchfloor.app.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2IndicatorShelf;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Tlp;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When changes of indicators count. Time passes only where a test says so; making the index takes ten seconds of it. */
class IndicatorLookupTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final long STEP = 10_000_000_000L;

    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AtomicLong nanos = new AtomicLong();
    private Database database;
    private H2IndicatorShelf shelf;
    private IndicatorLookup lookup;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        shelf = new H2IndicatorShelf(database);
        // Each look at the time takes as long as making the index.
        lookup = new IndicatorLookup(shelf, clock, () -> nanos.getAndAdd(STEP));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void beforeTheFirstIndexNothingIsCalledEmpty() {
        assertThat(lookup.isEmpty()).isFalse();
        lookup.refresh();
        assertThat(lookup.isEmpty()).isTrue();
        lookup.stale();
        assertThat(lookup.isEmpty()).isFalse();
    }

    @Test
    void whatASourceSaysWaitsUntilTheIndexHasRestedAndWhatSomebodyAddsDoesNot() {
        lookup.refresh();
        own("203.0.113.7");
        lookup.stale();
        lookup.refresh();
        assertThat(matches("203.0.113.7")).as("the index was made a moment ago").isEmpty();

        lookup.staleAtOnce();
        lookup.refresh();
        assertThat(matches("203.0.113.7")).hasSize(1);

        own("203.0.113.8");
        lookup.stale();
        nanos.addAndGet(5 * STEP);
        lookup.refresh();
        assertThat(matches("203.0.113.8")).hasSize(1);
    }

    @Test
    void whatWasWithdrawnMatchesNoMoreThoughTheIndexIsTheOldOne() {
        KeptIndicator own = own("203.0.113.7");
        lookup.refresh();
        assertThat(matches("203.0.113.7")).hasSize(1);

        shelf.dismiss(List.of(own.id()), "ann", NOON);
        lookup.stale();

        assertThat(matches("203.0.113.7")).isEmpty();
    }

    private KeptIndicator own(String value) {
        return shelf.own(
                new Indicator(Observable.guess(value).orElseThrow(), 90, null, null, Tlp.UNKNOWN, List.of(), ""),
                "ann",
                NOON);
    }

    private List<IndicatorMatch> matches(String address) {
        return lookup.matches(new StoredEvent(
                1,
                NOON,
                "edge",
                SecurityEvent.of("a", NOON, Layer.PERIMETER, Kind.REQUEST)
                        .source(Addresses.parse(address).orElseThrow())
                        .build()));
    }
}
