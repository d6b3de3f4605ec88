package dev.watchfloor.connectors.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a connector is doing.
 *
 * @param state the traffic light
 * @param sentence what is so and, unless healthy, what to do next; for operators
 * @param latency time of the probe, or null when there was none
 * @param clockOffset the product's clock minus ours, or null when it does not tell; precise to about a second
 */
public record Health(
        State state,
        String sentence,
        @Nullable Duration latency,
        @Nullable Duration clockOffset) {

    /** Shown by shape and colour. */
    public enum State {
        HEALTHY,
        /** Works in part or late. */
        DEGRADED,
        /** Does not work now. */
        DOWN,
        /** Not checked yet. */
        UNKNOWN
    }

    /** The state before the first check. */
    public static Health unknown() {
        return new Health(State.UNKNOWN, "Not checked yet.", null, null);
    }

    /** Healthy, with what was measured. */
    public static Health healthy(String sentence, @Nullable Duration latency, @Nullable Duration clockOffset) {
        return new Health(State.HEALTHY, sentence, latency, clockOffset);
    }

    /** Down, with the failure's own sentence. */
    public static Health down(ConnectorException failure) {
        return new Health(State.DOWN, failure.sentence(), null, null);
    }
}
