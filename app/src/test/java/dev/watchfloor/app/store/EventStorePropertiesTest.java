package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.index.IndexOptions;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.RandomEvents;
import dev.watchfloor.app.query.RandomQueries;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.ScannedEvents;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, the store answers as if it looked at every event. */
class EventStorePropertiesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");
    private static final Set<Field> NOT_SORTED =
            EnumSet.of(Field.RELATED_IP, Field.COMMUNITY_ID, Field.FLOW, Field.ID, Field.RAW);
    private static final Set<Field> NOT_COUNTED =
            EnumSet.of(Field.COMMUNITY_ID, Field.FLOW, Field.ID, Field.RAW, Field.TIME, Field.RECEIVED);
    private static final int CASES = 60;

    private final MovableClock clock = new MovableClock(NOW.toString());
    private final List<StoredEvent> reference = new ArrayList<>();
    private final int[] rows = {40, 64, 17, 200, 65};
    private int opened;

    @TempDir
    Path folder;

    private Database database;
    private H2EventStore store;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        // Small segments, so that a few hundred events make many; little memory makes columns come and go.
        store = H2EventStore.open(
                database, clock, new IndexOptions(rows[opened % rows.length], 1L << (14 + 10 * (opened % 2))));
        opened++;
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyAnswerEqualsALookAtEachEvent(long seed) throws Exception {
        Random random = new Random(seed);
        RandomEvents events = new RandomEvents(random, NOW);
        RandomQueries queries = new RandomQueries(random, NOW);
        askAll(random, queries, 5);
        for (int round = 0; round < 4; round++) {
            for (int batch = random.nextInt(1, 5); batch > 0; batch--) {
                append(random, events);
                askAll(random, queries, 3);
            }
            askAll(random, queries, CASES);
            store.settle();
            askAll(random, queries, CASES / 2);
            if (round == 2) {
                purgeTheOldest();
                askAll(random, queries, CASES);
            }
            if (round % 2 == 1) {
                close();
                open();
                askAll(random, queries, CASES);
            }
        }
    }

    /** What retention does. */
    private void purgeTheOldest() {
        store.log().segments().stream().findFirst().ifPresent(oldest -> {
            store.log().drop(oldest.first(), oldest.rows());
            store.drop(oldest.first());
            reference.removeIf(event -> event.position() >= oldest.first() && event.position() <= oldest.last());
        });
    }

    /** Late and early events mixed, as several sources bring them. */
    private void append(Random random, RandomEvents events) {
        clock.advance(Duration.ofMillis(random.nextInt(1, 60_000)));
        int size = random.nextInt(12) == 0 ? 0 : random.nextInt(1, 80);
        List<SecurityEvent> batch = Stream.generate(events::next).limit(size).toList();
        String connector = List.of("gateway", "ids", "IdP Berlin").get(random.nextInt(3));
        reference.addAll(store.append(connector, batch, null).stored());
    }

    private void askAll(Random random, RandomQueries queries, int cases) throws InterruptedException {
        List<Query> asked = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            // What was asked before may be answered from what was kept of it.
            Query query = !asked.isEmpty() && random.nextInt(5) == 0
                    ? asked.get(random.nextInt(asked.size()))
                    : queries.query(random.nextInt(4));
            asked.add(query);
            ask(random, query, range(random));
        }
    }

    private void ask(Random random, Query query, TimeRange range) throws InterruptedException {
        ScannedEvents expected = new ScannedEvents(List.copyOf(reference), clock.instant());
        String asked = QueryText.write(query) + " in " + range;
        search(query, range);

        assertThat(store.count(query, range)).as(asked).isEqualTo(expected.count(query, range));
        int slices = random.nextInt(1, 60);
        assertThat(Densities.counts(store.density(query, range, slices)))
                .as("%s in %d slices", asked, slices)
                .isEqualTo(Densities.counts(expected.density(query, range, slices)));
        Field counted = anyBut(NOT_COUNTED, random);
        int most = random.nextInt(1, 20);
        assertThat(store.breakdown(query, range, counted, most))
                .as("%d %s of %s", most, counted, asked)
                .isEqualTo(expected.breakdown(query, range, counted, most));
        pages(random, query, range, expected);
    }

    private void pages(Random random, Query query, TimeRange range, ScannedEvents expected) {
        Order order = random.nextInt(3) == 0
                ? Order.NEWEST_FIRST
                : new Order(anyBut(NOT_SORTED, random), random.nextBoolean());
        int limit = random.nextInt(1, 40);
        StoredEvent after =
                random.nextInt(4) == 0 && !reference.isEmpty() ? reference.get(random.nextInt(reference.size())) : null;
        for (int page = 0; page < 5; page++) {
            List<StoredEvent> found = store.page(query, range, order, limit, after);
            assertThat(found)
                    .as("%s by %s, %d after %s", QueryText.write(query), order, limit, after)
                    .isEqualTo(expected.page(query, range, order, limit, after));
            if (found.size() < limit) {
                return;
            }
            after = found.getLast();
        }
    }

    /** Words in records as received are only known to a store that has looked for them. */
    private void search(Query query, TimeRange range) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Pin pin = store.search(query, range, progress -> {
            if (progress.done()) {
                done.countDown();
            }
        });
        assertThat(done.await(30, TimeUnit.SECONDS)).as("a search ends").isTrue();
        pin.close();
    }

    private static Field anyBut(Set<Field> left, Random random) {
        List<Field> fields = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(left)));
        return fields.get(random.nextInt(fields.size()));
    }

    private TimeRange range(Random random) {
        Instant now = clock.instant();
        return switch (random.nextInt(5)) {
            case 0 -> new TimeRange(Instant.EPOCH.minusSeconds(1), Instant.parse("2100-01-01T00:00:00Z"));
            case 1 -> TimeRange.endingAt(now.plusSeconds(1), Duration.ofHours(2));
            case 2 -> TimeRange.endingAt(now, Duration.ofDays(500));
            case 3 -> {
                Instant from = now.minusNanos(random.nextLong(7_200_000_000_000L));
                yield new TimeRange(from, from.plusNanos(random.nextLong(1, 600_000_000_000L)));
            }
            default -> {
                Instant from = reference.isEmpty()
                        ? now
                        : reference
                                .get(random.nextInt(reference.size()))
                                .event()
                                .time();
                yield new TimeRange(from, from.plusNanos(1_000L * random.nextInt(1, 3)));
            }
        };
    }
}
