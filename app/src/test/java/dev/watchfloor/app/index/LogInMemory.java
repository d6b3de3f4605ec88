package dev.watchfloor.app.index;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records and kept segments in lists. Positions begin at 1. */
final class LogInMemory implements SegmentSource {
    final List<StoredEvent> events = new ArrayList<>();
    final List<KeptSegment> kept = new CopyOnWriteArrayList<>();
    volatile int columnsRead;
    volatile boolean damaged;

    @Override
    public byte[] column(long first, int column) {
        columnsRead++;
        byte[] bytes = kept.stream()
                .filter(segment -> segment.head().first() == first)
                .findFirst()
                .orElseThrow()
                .columns()
                .get(column);
        return damaged ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes;
    }

    @Override
    public void records(long first, long last, RecordReader reader) {
        events.subList((int) first - 1, (int) last).forEach(reader::take);
    }

    @Override
    public void originals(long first, long last, OriginalReader reader) {
        records(
                first,
                last,
                event -> reader.take(
                        event.position(),
                        event.event().id(),
                        event.event().communityId(),
                        event.event().flow(),
                        event.event().raw()));
    }
}
