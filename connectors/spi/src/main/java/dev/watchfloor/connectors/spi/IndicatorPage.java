package dev.watchfloor.connectors.spi;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a source of indicators.
 *
 * @param parts what is said anew; each takes the place of the part with the same id
 * @param present the ids of all parts that there are now, these included: what else was said is withdrawn; null when the
 *     source withdraws part by part
 * @param next where to go on once this page is kept
 * @param more whether asking again at once is worth it
 */
public record IndicatorPage(List<Part> parts, @Nullable Set<String> present, Cursor next, boolean more) {
    public IndicatorPage {
        parts = List.copyOf(parts);
        present = present == null ? null : Set.copyOf(present);
    }

    /** Nothing new. */
    public static IndicatorPage empty(Cursor at) {
        return new IndicatorPage(List.of(), null, at, false);
    }

    /**
     * What a source says and takes back as one: a list, an event, an object.
     *
     * @param id the source's own stable id, 1..{@link #LONGEST_ID} characters
     * @param indicators all that it says now; none when all of it is withdrawn
     * @param leftOut what it says besides and cannot be honoured
     */
    public record Part(String id, List<Indicator> indicators, List<LeftOut> leftOut) {
        /** Longest {@link #id}, in characters. */
        public static final int LONGEST_ID = 200;

        public Part {
            if (id.isEmpty() || id.length() > LONGEST_ID) {
                throw new IllegalArgumentException("a part's id has 1.." + LONGEST_ID + " characters");
            }
            indicators = List.copyOf(indicators);
            leftOut = List.copyOf(leftOut);
        }

        /** All of it is withdrawn. */
        public static Part withdrawn(String id) {
            return new Part(id, List.of(), List.of());
        }
    }

    /**
     * What cannot be honoured, of one sort.
     *
     * @param number how many, at least 1
     * @param record why, as one sentence, with the beginning of the first
     */
    public record LeftOut(int number, RejectedRecord record) {}
}
