package dev.watchfloor.app.index;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers where events lie and which match, from memory. Takes up to 2^31 rows. Appending belongs to one thread at a
 * time; reading is free.
 */
public final class EventIndex {
    private static final Layer[] LAYERS = Layer.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private final Dictionaries dictionaries;
    private final OverflowAnswers overflow;
    private volatile Segment[] segments = new Segment[0];
    private int appended;
    private volatile int published;

    /**
     * @param textBudget bytes that each of the five dictionaries may take
     * @param source where the texts are that did not fit
     */
    public EventIndex(long textBudget, TextSource source) {
        dictionaries = Dictionaries.within(textBudget);
        overflow = new OverflowAnswers(source);
    }

    /** Adds a row, not yet visible. */
    public void append(IndexedEvent event) {
        segmentForAppend().set(appended % Segment.ROWS, event, dictionaries);
        appended++;
    }

    /** Adds a row that no query finds: keeps rows and positions in step where an event is missing. */
    public void appendHole() {
        segmentForAppend().setHole(appended % Segment.ROWS);
        appended++;
    }

    /** Makes all rows added so far visible at once. */
    public void publish() {
        published = appended;
    }

    /** How many rows are visible. */
    public int rows() {
        return published;
    }

    /** The earliest and latest event time as a range that holds both, or empty when there is no event. */
    public Optional<Span> span() {
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (Segment segment : segments) {
            earliest = Math.min(earliest, segment.earliest());
            latest = Math.max(latest, segment.latest());
        }
        return earliest > latest
                ? Optional.empty()
                : Optional.of(new Span(Micros.instant(earliest), Micros.instant(latest)));
    }

    /** Earliest and latest. */
    public record Span(Instant earliest, Instant latest) {}

    /** See {@link dev.watchfloor.app.timeline.EventStore#density}. */
    public Density density(EventFilter filter, TimeRange range, int slices) {
        int[] counts = new int[LAYERS.length * SEVERITIES.length * slices];
        Query query = query(filter, range);
        if (query.from() < query.to()) {
            Slices grid = new Slices(query.from(), query.to(), slices);
            scan(
                    query,
                    null,
                    (segment, row, ignored) -> counts[
                            Density.index(
                                    LAYERS[segment.layer(row)],
                                    SEVERITIES[segment.severity(row)],
                                    grid.of(segment.times[row]),
                                    slices)]++);
        }
        return new Density(range, slices, counts);
    }

    /** See {@link dev.watchfloor.app.timeline.EventStore#count}. */
    public long count(EventFilter filter, TimeRange range) {
        long[] count = new long[1];
        scan(query(filter, range), null, (segment, row, ignored) -> count[0]++);
        return count[0];
    }

    /**
     * Rows that match, newest first by event time, then by row.
     *
     * @param before only rows after this place in that order; null starts at the newest
     */
    public long[] newest(EventFilter filter, TimeRange range, int limit, @Nullable Place before) {
        NewestRows newest = new NewestRows(limit);
        scan(query(filter, range), newest, (segment, row, base) -> {
            long time = segment.times[row];
            if (before == null || NewestRows.isOlder(time, base + row, before.time(), before.row())) {
                newest.offer(time, base + row);
            }
        });
        return newest.sorted();
    }

    /** A place in the order of time. @param time in {@link Micros} */
    public record Place(long time, long row) {}

    private Segment segmentForAppend() {
        int place = appended / Segment.ROWS;
        if (place == segments.length) {
            Segment[] more = Arrays.copyOf(segments, place + 1);
            more[place] = new Segment();
            segments = more;
        }
        return segments[place];
    }

    private Query query(EventFilter filter, TimeRange range) {
        // The rows first: the dictionaries then know at least all texts of these rows.
        int rows = published;
        RowTest test = new RowTest(filter, dictionaries);
        long from = Micros.notBefore(range.from());
        long to = Micros.notBefore(range.to());
        Query open = new Query(rows, from, to, test, new BitSet());
        BitSet undecided = new BitSet();
        if (filter.user().isPresent() || filter.text().isPresent()) {
            visit(open, null, RowTest.Verdict.UNDECIDED, (segment, row, base) -> undecided.set(base + row));
        }
        return undecided.isEmpty()
                ? open
                : new Query(
                        rows,
                        from,
                        to,
                        test,
                        overflow.matching(new OverflowAnswers.Search(filter.user(), filter.text()), undecided, test));
    }

    private record Query(int rows, long from, long to, RowTest test, BitSet overflowing) {}

    @FunctionalInterface
    private interface Visitor {
        void visit(Segment segment, int row, int base);
    }

    private void scan(Query query, @Nullable NewestRows newest, Visitor visitor) {
        visit(query, newest, RowTest.Verdict.YES, visitor);
    }

    /** Visits rows with the verdict, latest received first. @param newest lets old segments be passed over */
    private void visit(Query query, @Nullable NewestRows newest, RowTest.Verdict wanted, Visitor visitor) {
        Segment[] all = segments;
        RowTest test = query.test();
        for (int place = (query.rows() - 1) / Segment.ROWS; place >= 0 && query.rows() > 0; place--) {
            Segment segment = all[place];
            int base = place * Segment.ROWS;
            if (!segment.overlaps(query.from(), query.to()) || (newest != null && !newest.wants(segment.latest()))) {
                continue;
            }
            long[] times = segment.times;
            for (int row = Math.min(query.rows() - base, Segment.ROWS) - 1; row >= 0; row--) {
                if (times[row] >= query.from() && times[row] < query.to()) {
                    RowTest.Verdict verdict = test.of(segment, row);
                    if (verdict == wanted
                            || (verdict == RowTest.Verdict.UNDECIDED
                                    && query.overflowing().get(base + row))) {
                        visitor.visit(segment, row, base);
                    }
                }
            }
        }
    }
}
