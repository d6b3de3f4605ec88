package dev.watchfloor.app.index;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found for undecided rows by reading their texts, remembered for the last few searches, so that a search that
 * is repeated every second reads only what came in between. Thread-safe.
 */
final class OverflowAnswers {
    private static final int REMEMBERED_SEARCHES = 8;

    /** The part of a filter that is about words. */
    record Search(Optional<String> user, Optional<String> text) {}

    private final TextSource source;
    private final Map<Search, Rows> searches = new LinkedHashMap<>(16, 0.75f, true);

    OverflowAnswers(TextSource source) {
        this.source = source;
    }

    /**
     * Which rows match.
     *
     * @param undecided the rows in question; the answer says nothing about others
     */
    BitSet matching(Search search, BitSet undecided, RowTest test) {
        Rows rows;
        synchronized (searches) {
            rows = searches.computeIfAbsent(search, fresh -> new Rows());
            if (searches.size() > REMEMBERED_SEARCHES) {
                searches.remove(searches.keySet().iterator().next());
            }
        }
        return rows.resolve(undecided, test, source);
    }

    private static final class Rows {
        private final BitSet known = new BitSet();
        private final BitSet matching = new BitSet();

        synchronized BitSet resolve(BitSet undecided, RowTest test, TextSource source) {
            BitSet open = (BitSet) undecided.clone();
            open.andNot(known);
            for (int first = open.nextSetBit(0); first >= 0; ) {
                int end = (first / Segment.ROWS + 1) * Segment.ROWS;
                int last = open.previousSetBit(end - 1);
                source.read(first, last, (row, texts) -> {
                    if (open.get((int) row) && test.accepts(texts)) {
                        matching.set((int) row);
                    }
                });
                first = open.nextSetBit(last + 1);
            }
            known.or(open);
            return (BitSet) matching.clone();
        }
    }
}
