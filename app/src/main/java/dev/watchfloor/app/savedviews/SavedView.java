package dev.watchfloor.app.savedviews;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.timeline.Order;
import org.jspecify.annotations.Nullable;

/**
 * A look at the timeline.
 *
 * @param name as the operator called it, see {@link ViewName}
 * @param query its text as {@link QueryText} writes it; kept as text, so that a view of an older or newer console can at
 *     least be read by people
 * @param span which time
 * @param order of the event list
 * @param grouping by which field events are counted, null when they are not
 */
public record SavedView(
        String name,
        String query,
        ViewSpan span,
        Order order,
        @Nullable Field grouping) {
    public SavedView {
        if (query.length() > QueryText.LONGEST) {
            throw new IllegalArgumentException("a query has at most " + QueryText.LONGEST + " characters");
        }
    }

    public SavedView withName(String other) {
        return new SavedView(other, query, span, order, grouping);
    }
}
