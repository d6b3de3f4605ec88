package dev.watchfloor.connectors.spi;

import java.time.Instant;
import java.util.List;

/**
 * What is asked of a place.
 *
 * @param from first instant of the stretch that is asked about, by the place's own order in time
 * @param to first instant after it
 * @param conditions all of them hold for what is wanted
 * @param limit most documents of one answer, at least 1
 */
public record PlaceQuestion(Instant from, Instant to, List<PlaceCondition> conditions, int limit) {
    public PlaceQuestion {
        conditions = List.copyOf(conditions);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }
}
