package dev.watchfloor.app.rules.tuning;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;

/**
 * What a suppression would have hidden, by the findings that are kept.
 *
 * @param range that was looked at
 * @param hidden findings that it would have hidden; those that another hid already do not count
 * @param findings all findings of the range that none hid, for comparison
 * @param days how many it would have hidden in each 24 hours of the range, oldest first
 * @param examples the newest of them, at most {@link #MOST_EXAMPLES}
 */
public record SuppressionPreview(
        TimeRange range, long hidden, long findings, List<Integer> days, List<StoredEvent> examples) {
    public static final int MOST_EXAMPLES = 20;

    public SuppressionPreview {
        days = List.copyOf(days);
        examples = List.copyOf(examples);
    }
}
