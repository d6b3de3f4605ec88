package dev.watchfloor.app.baselines;

import java.time.Duration;

/**
 * How much has to be known before something is called unusual.
 *
 * @param span time since the first sighting
 * @param count sightings
 * @param days different days with any
 * @param settled how long ago a value was seen first before it counts as seen: what came with an intruder an hour ago is
 *     not usual yet
 */
public record Maturity(Duration span, long count, int days, Duration settled) {
    /** A week with more than a handful of sightings on several days: a working week shows what is usual. */
    public static final Maturity USUAL = new Maturity(Duration.ofDays(7), 20, 3, Duration.ZERO);

    public Maturity(Duration span, long count, int days) {
        this(span, count, days, Duration.ZERO);
    }
}
