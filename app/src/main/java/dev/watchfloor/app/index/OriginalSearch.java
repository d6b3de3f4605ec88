package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One search through the records as received, newest segments first. Runs on its caller's thread until done or stopped. */
final class OriginalSearch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(OriginalSearch.class);

    /** Records between two reports and two looks at whether to stop. */
    private static final int STEP = 8_192;

    private final Set<Query> leaves;
    private final List<Segment> segments;
    private final SegmentSource source;
    private final OriginalAnswers answers;
    private final Consumer<SearchProgress> listener;
    private volatile boolean isStopped;
    private long searched;
    private long total;

    OriginalSearch(
            Query query,
            TimeRange range,
            Segment[] all,
            SegmentSource source,
            OriginalAnswers answers,
            Consumer<SearchProgress> listener) {
        leaves = Compilation.originals(query);
        this.source = source;
        this.answers = answers;
        this.listener = listener;
        segments = new ArrayList<>();
        long from = Micros.notBefore(range.from());
        long to = Micros.notBefore(range.to());
        if (!leaves.isEmpty()) {
            for (Segment segment : all) {
                if (segment.rows() > 0 && segment.overlaps(from, to)) {
                    segments.add(segment);
                }
            }
        }
        segments.sort(Comparator.comparingLong(Segment::latest).reversed());
    }

    void stop() {
        isStopped = true;
    }

    @Override
    public void run() {
        answers.remember(leaves);
        total = segments.stream().mapToLong(this::missing).sum();
        report(null, segments.isEmpty() || total == 0);
        if (total == 0) {
            return;
        }
        try {
            for (int i = 0; i < segments.size() && !isStopped; i++) {
                search(segments.get(i));
                if (!isStopped) {
                    long before = i + 1 < segments.size()
                            ? segments.get(i + 1).latest()
                            : segments.get(i).earliest();
                    report(Micros.instant(before), i + 1 == segments.size());
                }
            }
        } catch (StoreException closedOrBroken) {
            LOG.debug("A search ended early: {}", closedOrBroken.getMessage());
        }
    }

    private int missing(Segment segment) {
        return last(segment) + 1 - begin(segment);
    }

    /** The first offset that some condition was not looked for. */
    private int begin(Segment segment) {
        return leaves.stream()
                .mapToInt(leaf -> answers.searched(leaf, segment.first()))
                .min()
                .orElse(0);
    }

    private static int last(Segment segment) {
        return switch (segment) {
            case OpenSegment open -> open.offset(open.rows() - 1);
            case SealedSegment sealed -> (int) sealed.summary().span() - 1;
        };
    }

    private void search(Segment segment) {
        int last = last(segment);
        for (int from = begin(segment); from <= last && !isStopped; from += STEP) {
            int to = Math.min(last, from + STEP - 1);
            List<IntStream.Builder> found = new ArrayList<>();
            leaves.forEach(leaf -> found.add(IntStream.builder()));
            source.originals(segment.first() + from, segment.first() + to, (position, id, communityId, flow, raw) -> {
                int each = 0;
                for (Query leaf : leaves) {
                    if (OriginalAnswers.matches(leaf, id, communityId, flow, raw)) {
                        found.get(each).add((int) (position - segment.first()));
                    }
                    each++;
                }
            });
            int each = 0;
            for (Query leaf : leaves) {
                answers.found(leaf, segment.first(), found.get(each++).build().toArray(), to + 1);
            }
            searched += to + 1L - from;
            report(null, false);
        }
    }

    private @Nullable Instant backTo;

    private void report(@Nullable Instant now, boolean done) {
        if (now != null) {
            backTo = now;
        }
        listener.accept(new SearchProgress(searched, total, backTo, done));
    }
}
