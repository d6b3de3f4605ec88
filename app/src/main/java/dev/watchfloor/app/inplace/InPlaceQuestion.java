package dev.watchfloor.app.inplace;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;

/**
 * What is asked in place.
 *
 * @param connector the operator's name of the connector
 * @param query which events
 * @param range between which times, by the place's own order in time and to the millisecond
 * @param limit most events of one answer, 1 to {@link #MOST}
 * @param takesOut whether the records leave the console, for which an export's permission is needed
 */
public record InPlaceQuestion(String connector, Query query, TimeRange range, int limit, boolean takesOut) {
    /** Most events of one answer: they are held in memory. */
    public static final int MOST = 10_000;

    public InPlaceQuestion {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }
}
