package dev.watchfloor.app.index;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A segment that does not change any more: rows by event time, each part of it read from disk when it is first asked for
 * and let go when memory is short. Thread-safe.
 */
final class SealedSegment implements Segment {
    private static final Logger LOG = LoggerFactory.getLogger(SealedSegment.class);

    /** Parts besides the columns. */
    private static final int TIMES = Layout.COLUMNS;

    private static final int ORDER = TIMES + 1;
    private static final int LANE_COUNTS = ORDER + 1;
    private static final int PARTS = LANE_COUNTS + 1;

    private final SegmentSummary summary;
    private final SegmentSource source;
    private final HotMemory memory;
    private final AtomicReferenceArray<@Nullable Object> parts = new AtomicReferenceArray<>(PARTS);
    private final long[] lastUsed = new long[PARTS];
    private final long[] sizes = new long[PARTS];
    /** Whether the disk has it, so that parts may be let go. */
    private volatile boolean isKept;

    private SealedSegment(SegmentSummary summary, SegmentSource source, HotMemory memory, boolean isKept) {
        this.summary = summary;
        this.source = source;
        this.memory = memory;
        this.isKept = isKept;
        memory.register(this);
    }

    /** A segment that the disk has. */
    static SealedSegment kept(SegmentSummary summary, SegmentSource source, HotMemory memory) {
        return new SealedSegment(summary, source, memory, true);
    }

    /** A segment that the disk does not have yet; all of it stays in memory until {@link #wasKept}. */
    static SealedSegment fresh(Sealing.Sealed sealed, SegmentSource source, HotMemory memory) {
        SealedSegment segment = new SealedSegment(SegmentSummary.of(sealed), source, memory, false);
        segment.fill(sealed);
        return segment;
    }

    /** What to write down; reads all parts. */
    KeptSegment toKeep() {
        List<byte[]> columns = new java.util.ArrayList<>();
        for (int number = 0; number < Layout.COLUMNS; number++) {
            columns.add(ColumnCodec.encode(column(number)));
        }
        columns.add(ColumnCodec.encode(times(), rows()));
        columns.add(ColumnCodec.encode((char[]) part(ORDER)));
        return new KeptSegment(summary.head(), columns);
    }

    void wasKept() {
        isKept = true;
        memory.taken(0);
    }

    SegmentSummary summary() {
        return summary;
    }

    @Override
    public long first() {
        return summary.first();
    }

    @Override
    public int rows() {
        return summary.rows();
    }

    @Override
    public long earliest() {
        return summary.earliest();
    }

    @Override
    public long latest() {
        return summary.latest();
    }

    @Override
    public Column column(int number) {
        return (Column) part(number);
    }

    @Override
    public Times times() {
        return (Times) part(TIMES);
    }

    LaneCounts laneCounts() {
        return (LaneCounts) part(LANE_COUNTS);
    }

    @Override
    public int offset(int row) {
        return ((char[]) part(ORDER))[row];
    }

    @Override
    public int row(int offset) {
        char[] order = (char[]) part(ORDER);
        for (int row = 0; row < order.length; row++) {
            if (order[row] == offset) {
                return row;
            }
        }
        return -1;
    }

    /** Reads the parts that every picture needs. */
    void warm() {
        laneCounts();
        times();
    }

    void addRemovable(List<HotMemory.Part> removable) {
        if (isKept) {
            for (int number = 0; number < PARTS; number++) {
                if (parts.get(number) != null) {
                    removable.add(new HotMemory.Part(this, number, lastUsed[number]));
                }
            }
        }
    }

    void letGo(int number) {
        if (parts.getAndSet(number, null) != null) {
            memory.taken(-sizes[number]);
        }
    }

    /** Gives all memory back; the segment must not be asked any more. */
    void close() {
        memory.forget(this);
        for (int number = 0; number < PARTS; number++) {
            letGo(number);
        }
    }

    private Object part(int number) {
        Object present = parts.get(number);
        if (present == null) {
            present = load(number);
        }
        // Not exact when several threads use a part at once, and need not be.
        lastUsed[number] = memory.tick();
        return present;
    }

    private synchronized Object load(int number) {
        Object present = parts.get(number);
        if (present != null) {
            return present;
        }
        if (number == LANE_COUNTS) {
            return put(number, new LaneCounts(column(Layout.CONTROL), rows()));
        }
        try {
            byte[] bytes = source.column(first(), number);
            if (bytes == null) {
                throw new DamagedColumnException("nothing there");
            }
            return put(
                    number,
                    switch (number) {
                        case TIMES -> ColumnCodec.decodeTimes(bytes, rows());
                        case ORDER -> ColumnCodec.decodeOrder(bytes, rows());
                        default -> ColumnCodec.decode(bytes, rows());
                    });
        } catch (DamagedColumnException damaged) {
            LOG.warn(
                    "Column {} of the events from {} is damaged ({}); it is made anew from the records",
                    number,
                    first(),
                    damaged.getMessage());
            return remade(number);
        }
    }

    private Object remade(int number) {
        Sealing.Sealed sealed = remake(source, first(), summary.span());
        if (sealed.order().length != rows()) {
            // Records are damaged too: the rows of this part no longer fit those of the others.
            return put(number, emptyPart(number));
        }
        return put(
                number,
                switch (number) {
                    case TIMES -> sealed.times();
                    case ORDER -> sealed.order();
                    default -> sealed.columns()[number];
                });
    }

    /** Reads the records again. @return with fewer rows where records are damaged */
    static Sealing.Sealed remake(SegmentSource source, long first, long span) {
        OpenSegment open = new OpenSegment(first, MOST_ROWS);
        source.records(first, first + span - 1, open::add);
        open.publish();
        return Sealing.seal(open);
    }

    /** Without records nothing is known: every row is one that did not say. */
    private Object emptyPart(int number) {
        return switch (number) {
            case TIMES ->
                Times.of(java.util.stream.LongStream.range(0, rows())
                        .map(row -> earliest())
                        .toArray());
            case ORDER -> {
                char[] order = new char[rows()];
                for (int row = 0; row < order.length; row++) {
                    order[row] = (char) row;
                }
                yield order;
            }
            default -> new Column.Constant(new NumberDictionary(), Dictionary.ABSENT);
        };
    }

    private Object put(int number, Object part) {
        sizes[number] = size(part);
        parts.set(number, part);
        memory.taken(sizes[number]);
        return part;
    }

    private void fill(Sealing.Sealed sealed) {
        for (int number = 0; number < Layout.COLUMNS; number++) {
            put(number, sealed.columns()[number]);
        }
        put(TIMES, sealed.times());
        put(ORDER, sealed.order());
    }

    private static long size(Object part) {
        return switch (part) {
            case Column column -> column.bytes();
            case Times times -> times.bytes();
            case LaneCounts counts -> counts.bytes();
            case char[] order -> 2L * order.length + 16;
            default -> throw new IllegalStateException("no part of a segment");
        };
    }
}
