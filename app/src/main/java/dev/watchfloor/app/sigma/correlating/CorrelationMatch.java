package dev.watchfloor.app.sigma.correlating;

import dev.watchfloor.app.sigma.SigmaCorrelation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A correlation found what it waits for.
 *
 * @param group the values that the events share, in the order of {@code group-by}
 * @param figure what was counted or computed
 * @param from time of the first event that counts
 * @param to time of the last one
 * @param events what the caller calls the events, in order of time, the newest 1,000 of them
 */
public record CorrelationMatch(
        SigmaCorrelation correlation,
        List<String> group,
        BigDecimal figure,
        Instant from,
        Instant to,
        List<Long> events) {
    /** Most events that a match names. */
    public static final int MOST_EVENTS = 1_000;

    public CorrelationMatch {
        group = List.copyOf(group);
        events = List.copyOf(events);
    }
}
