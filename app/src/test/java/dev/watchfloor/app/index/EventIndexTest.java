package dev.watchfloor.app.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.store.Events;
import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EventIndexTest {
    private static final TimeRange ALL = new TimeRange(Events.START, Events.START.plus(Duration.ofDays(400)));

    private final List<SecurityEvent> events = new ArrayList<>();
    private int rowsRead;

    @Test
    void whatDidNotFitInTheDictionariesIsReadOnceAndFoundAllTheSame() {
        EventIndex small = new EventIndex(2_000, this::read);
        fill(small, 1_000);
        EventFilter filter = EventFilter.ALL.withText(Optional.of("item/499"));
        assertThat(small.count(filter, ALL)).isEqualTo(2);
        int readFirst = rowsRead;
        assertThat(readFirst).isPositive();
        assertThat(small.newest(filter, ALL, 10, null)).containsExactly(999, 499);
        assertThat(rowsRead).isEqualTo(readFirst);

        fill(small, 500);
        assertThat(small.count(filter, ALL)).isEqualTo(3);
        assertThat(rowsRead - readFirst).isLessThanOrEqualTo(500);
        assertThat(small.count(filter.withUser(Optional.of("user")), ALL)).isZero();
        assertThat(small.count(EventFilter.ALL.withUser(Optional.of("USER496")), ALL))
                .isEqualTo(2);
    }

    @Test
    void rowsAreSeenOnlyWhenPublishedAndHolesNever() {
        EventIndex index = new EventIndex(1 << 20, this::read);
        index.append(IndexedEvent.of(Events.mixed(1)));
        assertThat(index.count(EventFilter.ALL, ALL)).isZero();
        index.appendHole();
        index.append(IndexedEvent.of(Events.mixed(2)));
        index.publish();
        assertThat(index.count(EventFilter.ALL, ALL)).isEqualTo(2);
        assertThat(index.newest(EventFilter.ALL, ALL, 10, null)).containsExactly(2, 0);
        assertThat(index.rows()).isEqualTo(3);
    }

    @Test
    void manySegmentsAreSearched() {
        EventIndex index = new EventIndex(1 << 20, this::read);
        fill(index, Segment.ROWS * 2 + 10);
        assertThat(index.count(EventFilter.ALL, ALL)).isEqualTo(events.size());
        assertThat(index.newest(EventFilter.ALL, ALL, 3, null))
                .containsExactly(events.size() - 1, events.size() - 2, events.size() - 3);
    }

    @Test
    void theNewestOfARandomOrderAreKept() {
        Random random = new Random(3);
        TreeMap<Long, Long> all = new TreeMap<>();
        NewestRows newest = new NewestRows(50);
        for (long row = 0; row < 5_000; row++) {
            long time = random.nextLong();
            all.put(time, row);
            newest.offer(time, row);
        }
        assertThat(newest.sorted())
                .containsExactly(all.descendingMap().values().stream()
                        .limit(50)
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    @Test
    void slicesAreExactForAnyLength() {
        Slices second = new Slices(0, 1_000_000, 3);
        assertThat(second.of(333_333)).isZero();
        assertThat(second.of(333_334)).isEqualTo(1);
        assertThat(second.of(999_999)).isEqualTo(2);
        long far = Long.MAX_VALUE / 2;
        Slices ages = new Slices(-far, far, 10_000);
        assertThat(ages.of(-far)).isZero();
        assertThat(ages.of(0)).isEqualTo(5_000);
        assertThat(ages.of(-1)).isEqualTo(4_999);
        assertThat(ages.of(far - 1)).isEqualTo(9_999);
        Slices moreThanMicros = new Slices(10, 12, 100);
        assertThat(moreThanMicros.of(11)).isEqualTo(50);
    }

    private void fill(EventIndex index, int count) {
        for (int n = 0; n < count; n++) {
            SecurityEvent event = Events.mixed(events.size());
            events.add(event);
            index.append(IndexedEvent.of(event));
        }
        index.publish();
    }

    private void read(long first, long last, TextSource.Reader reader) {
        for (long row = first; row <= last; row++) {
            rowsRead++;
            reader.take(row, IndexedEvent.of(events.get((int) row)).texts());
        }
    }
}
