package dev.watchfloor.benchmark.loops;

import dev.watchfloor.app.index.EventIndex;
import dev.watchfloor.app.index.IndexOptions;
import dev.watchfloor.app.index.SegmentSource;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An index of generated events whose columns are kept in memory instead of on disk. Thread-safe.
 *
 * @param index filled and sealed
 * @param range all of its events
 */
record FilledIndex(EventIndex index, TimeRange range) {
    private static final int SEGMENT = 65_535;
    private static final Instant END = Instant.parse("2026-11-24T18:00:00Z");

    /** Before there is one. */
    static final FilledIndex NONE = new FilledIndex(
            new EventIndex(new IndexOptions(SEGMENT, 8), new Columns(Map.of()), segment -> {}),
            TimeRange.endingAt(END, Duration.ofHours(1)));

    /**
     * Fills it.
     *
     * @param segments how many full segments
     * @param memory bytes that columns may take; with few each look decodes them anew
     */
    static FilledIndex of(int segments, long memory) throws InterruptedException {
        GeneratedEvents events = GeneratedEvents.endingAt(END, (long) segments * SEGMENT);
        Map<Long, List<byte[]>> kept = new ConcurrentHashMap<>();
        EventIndex index = new EventIndex(
                new IndexOptions(SEGMENT, memory),
                new Columns(kept),
                segment -> kept.put(segment.head().first(), segment.columns()));
        for (long place = 0; place < events.total(); place++) {
            SecurityEvent event = events.event(place);
            index.append(new StoredEvent(place + 1, event.time(), events.connector(place), event));
        }
        index.publish();
        index.settle();
        return new FilledIndex(index, new TimeRange(events.from(), events.to()));
    }

    private record Columns(Map<Long, List<byte[]>> kept) implements SegmentSource {
        @Override
        public byte @Nullable [] column(long first, int column) {
            List<byte[]> columns = kept.get(first);
            return columns == null ? null : columns.get(column);
        }

        @Override
        public void records(long first, long last, RecordReader reader) {
            throw new UnsupportedOperationException("no loop reads records");
        }

        @Override
        public void originals(long first, long last, OriginalReader reader) {
            throw new UnsupportedOperationException("no loop reads records");
        }
    }
}
