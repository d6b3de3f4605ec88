package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the operator marked in the event list to do something with. */
sealed interface Marked {
    record None() implements Marked {}

    /** Some rows. @param events by position, in the order of marking */
    record Rows(Map<Long, StoredEvent> events) implements Marked {
        public Rows {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /** Everything that matches is being counted. */
    record Counting() implements Marked {}

    /**
     * Everything that matched when it was marked, whether loaded or not.
     *
     * @param asked the viewport then
     * @param query its query with all moments fixed
     * @param range its range, which no longer moves
     * @param order in which order the list stood
     * @param count how many those were
     */
    record All(TimelineViewport asked, Query query, TimeRange range, Order order, long count) implements Marked {}
}
