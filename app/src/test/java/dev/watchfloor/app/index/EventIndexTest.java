package dev.watchfloor.app.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.store.Events;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.ScannedEvents;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventIndexTest {
    private static final TimeRange EVER = new TimeRange(Events.START, Events.START.plus(Duration.ofDays(400)));

    private final LogInMemory log = new LogInMemory();
    private EventIndex index = index(100, 1 << 24);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void everyAnswerIsThatOfLookingAtEachEvent() throws Exception {
        fill(1_050);
        compare();
        index.settle();
        compare();
    }

    @Test
    void segmentsThatWereKeptAnswerAsBefore() throws Exception {
        fill(1_050);
        index.settle();
        index.close();
        index = index(100, 1 << 24);
        log.kept.forEach(kept -> assertThat(index.adopt(kept.head())).isTrue());
        log.events.subList(1_000, 1_050).forEach(index::append);
        index.publish();
        compare();
        assertThat(log.columnsRead).isPositive();
    }

    @Test
    void littleMemoryOnlyMakesItSlow() throws Exception {
        index.close();
        index = index(100, 20_000);
        fill(1_050);
        index.settle();
        compare();
        assertThat(index.memoryUsed()).isLessThan(60_000);
    }

    @Test
    void aSmallerBudgetHoldsAtOnce() throws Exception {
        fill(1_050);
        index.settle();
        compare();
        long before = index.memoryUsed();
        index.setMemoryBudget(20_000);
        assertThat(index.memoryBudget()).isEqualTo(20_000);
        assertThat(index.memoryUsed()).isLessThan(60_000).isLessThan(before);
        compare();
        long little = index.memoryUsed();
        index.setMemoryBudget(1 << 24);
        compare();
        assertThat(index.memoryUsed()).isGreaterThan(little);
    }

    @Test
    void aDamagedColumnIsMadeAnewFromTheRecords() throws Exception {
        fill(300);
        index.settle();
        index.close();
        index = index(100, 1 << 24);
        log.damaged = true;
        log.kept.forEach(kept -> index.adopt(kept.head()));
        log.events.subList(200, 300).forEach(index::append);
        index.publish();
        compare();
    }

    @Test
    void rowsAreSeenOnlyWhenPublished() {
        index.append(stored(1));
        assertThat(index.count(Query.ALL, EVER)).isZero();
        index.publish();
        assertThat(index.count(Query.ALL, EVER)).isOne();
    }

    @Test
    void aDroppedSegmentIsGone() throws Exception {
        fill(250);
        index.settle();
        index.drop(1);
        assertThat(index.rows()).isEqualTo(150);
        assertThat(index.count(Query.ALL, EVER)).isEqualTo(150);
    }

    @Test
    void recordsAreSearchedAndWhatComesInLaterToo() throws Exception {
        fill(250);
        Query query = new Query.Text(Field.RAW, TextPattern.exactly("\"n\":12"));
        assertThat(index.count(query, EVER)).isZero();
        AtomicBoolean done = new AtomicBoolean();
        index.search(query, EVER, progress -> done.set(progress.done())).run().run();
        assertThat(done).isTrue();
        ScannedEvents scanned = new ScannedEvents(log.events, Instant.EPOCH);
        assertThat(scanned.count(query, EVER)).isPositive();
        assertThat(index.count(query, EVER)).isEqualTo(scanned.count(query, EVER));
        fill(300);
        assertThat(index.count(query, EVER)).isEqualTo(scanned.count(query, EVER));
        assertThat(index.count(new Query.Not(query), EVER)).isEqualTo(scanned.count(new Query.Not(query), EVER));
    }

    private EventIndex index(int rows, long memory) {
        return new EventIndex(new IndexOptions(rows, memory), log, log.kept::add);
    }

    private void fill(int upTo) {
        for (int n = log.events.size(); n < upTo; n++) {
            StoredEvent event = stored(n);
            log.events.add(event);
            index.append(event);
        }
        index.publish();
    }

    /** Every seventh event is an hour late. */
    private static StoredEvent stored(int n) {
        return new StoredEvent(
                n + 1, Events.START.plusSeconds(n), "c" + n % 3, Events.mixed(n % 7 == 0 ? Math.max(0, n - 40) : n));
    }

    private void compare() {
        ScannedEvents scanned = new ScannedEvents(log.events, Instant.EPOCH);
        Random random = new Random(7);
        for (Query query : queries()) {
            TimeRange range = range(random);
            assertThat(index.count(query, range)).as("%s", query).isEqualTo(scanned.count(query, range));
            assertDensity(scanned, query, range, 1 + random.nextInt(50));
            for (Order order : List.of(
                    Order.NEWEST_FIRST,
                    Order.OLDEST_FIRST,
                    new Order(Field.URL, true),
                    new Order(Field.SOURCE, false),
                    new Order(Field.SEVERITY, false),
                    new Order(Field.STATUS, true))) {
                List<StoredEvent> page = scanned.page(query, range, order, 20, null);
                StoredEvent after = page.isEmpty() ? null : page.get(page.size() / 2);
                assertThat(index.positions(query, range, order, 20, null))
                        .as("%s %s", query, order)
                        .containsExactly(positions(page));
                assertThat(index.positions(query, range, order, 20, after))
                        .as("%s %s", query, order)
                        .containsExactly(positions(scanned.page(query, range, order, 20, after)));
            }
            for (Field field : List.of(Field.USER, Field.RELATED_IP, Field.SEVERITY, Field.STATUS, Field.URL)) {
                assertThat(index.breakdown(query, range, field, 5))
                        .as("%s %s", query, field)
                        .isEqualTo(scanned.breakdown(query, range, field, 5));
            }
        }
    }

    private void assertDensity(ScannedEvents scanned, Query query, TimeRange range, int slices) {
        var expected = scanned.density(query, range, slices);
        var found = index.density(query, range, slices);
        for (var layer : dev.watchfloor.connectors.event.Layer.values()) {
            for (var severity : dev.watchfloor.connectors.event.Severity.values()) {
                for (int slice = 0; slice < slices; slice++) {
                    assertThat(found.count(layer, severity, slice))
                            .as("%s slice %d of %d", query, slice, slices)
                            .isEqualTo(expected.count(layer, severity, slice));
                }
            }
        }
    }

    private TimeRange range(Random random) {
        Instant from = log.events.get(random.nextInt(log.events.size())).event().time();
        return random.nextBoolean() ? EVER : new TimeRange(from, from.plusSeconds(1 + random.nextInt(100)));
    }

    private static List<Query> queries() {
        Query user = new Query.Text(Field.USER, TextPattern.containing("USER4"));
        Query network = new Query.Network(
                Field.RELATED_IP, Addresses.parse("203.0.17.9").orElseThrow().toPrefixBlock(16));
        Query blocked = new Query.OneOf(Field.OUTCOME, 1L << Outcome.BLOCKED.ordinal());
        return List.of(
                Query.ALL,
                user,
                network,
                blocked,
                new Query.Not(user),
                new Query.And(List.of(network, new Query.Not(blocked))),
                new Query.Or(List.of(user, blocked, new Query.Text(Field.USER, TextPattern.exactly("user7")))),
                new Query.Or(List.of()),
                new Query.Has(Field.DEVICE),
                new Query.Numbers(Field.STATUS, 400, 499),
                new Query.Text(Field.MESSAGE, TextPattern.exactly("item/4")),
                new Query.Times(
                        Field.TIME, new dev.watchfloor.app.query.Moment.At(Events.START.plusSeconds(30)), null));
    }

    private static long[] positions(List<StoredEvent> events) {
        return events.stream().mapToLong(StoredEvent::position).toArray();
    }
}
