package dev.watchfloor.app.intelligence;

import dev.watchfloor.connectors.spi.Observable.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators are wanted.
 *
 * @param text some part of the value, the description or the labels, whatever the case; empty wants all
 * @param kinds none wants all
 * @param source null wants all
 * @param leastConfidence 0..100; those of unknown confidence count as 0
 * @param onlyActive leaves out what is expired, withdrawn or dismissed
 */
public record IndicatorFilter(
        String text, Set<Kind> kinds, @Nullable String source, int leastConfidence, boolean onlyActive) {
    /** Whatever is held against events now. */
    public static final IndicatorFilter ACTIVE = new IndicatorFilter("", Set.of(), null, 0, true);

    public IndicatorFilter {
        kinds = Set.copyOf(kinds);
    }

    public IndicatorFilter withText(String wanted) {
        return new IndicatorFilter(wanted, kinds, source, leastConfidence, onlyActive);
    }

    public IndicatorFilter withSource(@Nullable String wanted) {
        return new IndicatorFilter(text, kinds, wanted, leastConfidence, onlyActive);
    }
}
