package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers where events lie and which match, from columns in memory. Appending belongs to one thread at a time; reading is
 * free and never waits for it. Queries must not hold moments that depend on now, see {@link Query#at}.
 */
public final class EventIndex implements AutoCloseable {
    private static final long BUSY_NANOS = 1_000_000_000;

    private final SegmentSource source;
    private final int segmentRows;
    private final HotMemory memory;
    private final TestAnswers tests;
    private final OriginalAnswers originals = new OriginalAnswers();
    private final Evaluation evaluation;
    private final Breakdowns breakdowns = new Breakdowns(new ValueHash(new java.security.SecureRandom().nextLong()));
    private final Sealer sealer;
    private final SegmentList segments = new SegmentList();
    private @Nullable OpenSegment open;
    private volatile long lastAsked = System.nanoTime();

    /**
     * @param source where records and kept columns are
     * @param keeper writes a sealed segment down, on a thread of this index; it may throw StoreException
     */
    public EventIndex(IndexOptions options, SegmentSource source, Consumer<KeptSegment> keeper) {
        this.source = source;
        segmentRows = options.segmentRows();
        memory = new HotMemory(columns(options.memory()));
        tests = new TestAnswers(options.memory() - columns(options.memory()));
        evaluation = new Evaluation(tests, originals);
        sealer = new Sealer(segments, source, memory, tests, keeper);
    }

    /**
     * Takes in a segment that was kept, in the order of positions with what is appended.
     *
     * @return false when it is of another format: then its records are to be appended instead
     */
    public boolean adopt(KeptSegment.Head head) {
        Optional<SegmentSummary> summary = SegmentSummary.of(head);
        if (summary.isPresent()) {
            endOpen();
        }
        summary.ifPresent(known -> segments.add(SealedSegment.kept(known, source, memory)));
        return summary.isPresent();
    }

    /** Adds an event, not yet visible. Positions grow. */
    public void append(StoredEvent event) {
        OpenSegment current = open;
        if (current == null || current.isFull() || !current.reaches(event.position())) {
            endOpen();
            current = new OpenSegment(event.position(), segmentRows);
            open = current;
            segments.add(current);
        }
        current.add(event);
        originals.arrived(event, current.first());
    }

    private void endOpen() {
        OpenSegment full = open;
        if (full != null) {
            full.publish();
            sealer.seal(full);
            open = null;
        }
    }

    /** Makes all events added so far visible. */
    public void publish() {
        if (open != null) {
            open.publish();
        }
    }

    /** Forgets the segment whose first record is at this position. */
    public void drop(long first) {
        segments.remove(first).ifPresent(gone -> {
            tests.forget(gone);
            originals.forget(first);
            if (gone instanceof SealedSegment sealed) {
                sealed.close();
            }
        });
    }

    /** How many events are visible. */
    public long rows() {
        long rows = 0;
        for (Segment segment : segments.now()) {
            rows += segment.rows();
        }
        return rows;
    }

    /** Earliest and latest event time, or empty when there is no event. */
    public Optional<Span> span() {
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (Segment segment : segments.now()) {
            earliest = Math.min(earliest, segment.earliest());
            latest = Math.max(latest, segment.latest());
        }
        return earliest > latest
                ? Optional.empty()
                : Optional.of(new Span(Micros.instant(earliest), Micros.instant(latest)));
    }

    /** Earliest and latest. */
    public record Span(Instant earliest, Instant latest) {}

    /** How many segments there are. */
    public int segments() {
        return segments.now().length;
    }

    /** Bytes of heap that sealed columns and answers take now. */
    public long memoryUsed() {
        return memory.used() + tests.used();
    }

    /** Bytes of heap that sealed columns and answers may take. */
    public long memoryBudget() {
        return memory.budget() + tests.budget();
    }

    /** Gives the index another budget, at once. @param bytes as in {@link IndexOptions} */
    public void setMemoryBudget(long bytes) {
        memory.setBudget(columns(bytes));
        tests.setBudget(bytes - columns(bytes));
    }

    private static long columns(long memory) {
        return memory / 16 * 15;
    }

    /**
     * Reads ahead until memory is nearly used up, each time from the newest segment to the oldest: first what every
     * picture needs, then what filters ask for, sentences last, since they take as much as half of all the others. Stops
     * when interrupted.
     */
    public void warm() {
        warm(SealedSegment::warm);
        for (int number = 0; number < Layout.COLUMNS; number++) {
            int column = number;
            if (column != Layout.column(Field.MESSAGE)) {
                warm(segment -> segment.column(column));
            }
        }
        warm(segment -> segment.column(Layout.column(Field.MESSAGE)));
    }

    private void warm(Consumer<SealedSegment> reading) {
        for (Segment segment : List.of(segments.now()).reversed()) {
            if (Thread.currentThread().isInterrupted() || memory.used() > memory.budget() / 10 * 9) {
                return;
            }
            if (segment instanceof SealedSegment sealed) {
                long begun = System.nanoTime();
                reading.accept(sealed);
                giveWay(begun);
            }
        }
    }

    /** As long as somebody asks, reading ahead takes no more than a quarter of a processor. */
    private void giveWay(long begun) {
        long now = System.nanoTime();
        if (now - lastAsked < BUSY_NANOS) {
            LockSupport.parkNanos(3 * (now - begun));
        }
    }

    /** See {@link dev.watchfloor.app.timeline.EventStore#density}. */
    public Density density(Query query, TimeRange range, int slices) {
        return Densities.of(select(query, range), range, slices);
    }

    /** See {@link dev.watchfloor.app.timeline.EventStore#count}. */
    public long count(Query query, TimeRange range) {
        Selection selection = select(query, range);
        return Parallel.gather(
                selection.parts(),
                () -> new long[1],
                (sum, part) -> sum[0] += selection.rows(part).count(),
                (sum, more) -> sum[0] += more[0])[0];
    }

    /** Positions of the first events in an order. @param after only what comes after this event */
    public long[] positions(Query query, TimeRange range, Order order, int limit, @Nullable StoredEvent after) {
        return Pages.positions(select(query, range), order, limit, after);
    }

    /** See {@link dev.watchfloor.app.timeline.EventStore#breakdown}. */
    public Breakdown breakdown(Query query, TimeRange range, Field field, int limit) {
        return breakdowns.of(select(query, range), field, limit);
    }

    /** A search to be run; see {@link dev.watchfloor.app.timeline.EventStore#search}. */
    public StoppableSearch search(Query query, TimeRange range, Consumer<SearchProgress> listener) {
        OriginalSearch search = new OriginalSearch(query, range, segments.now(), source, originals, listener);
        return new StoppableSearch(search, search::stop);
    }

    /** @param run does it on the caller's thread @param stop makes it end soon, from any thread */
    public record StoppableSearch(Runnable run, Runnable stop) {}

    /** Waits until all full segments are sealed and kept. For tests and for imports. */
    public void settle() throws InterruptedException {
        sealer.settle();
    }

    /** Ends sealing; what is not kept yet is made anew from the records at the next start. */
    @Override
    public void close() {
        sealer.close();
    }

    private Selection select(Query query, TimeRange range) {
        lastAsked = System.nanoTime();
        return Selection.of(segments.now(), Compilation.of(query), range, evaluation);
    }
}
