package dev.watchfloor.app.response;

import dev.watchfloor.app.response.Verb.Observation;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Duration;
import java.util.List;

/** Looks at a target until it is as wished, several times within a bounded time. Thread-safe. */
final class ReadBack {
    /** Waits before the second look and each one after it; a gateway's own replicas need a moment. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4));

    private final Pause pause;

    ReadBack(Pause pause) {
        this.pause = pause;
    }

    /**
     * The first look that is as wished, else the last.
     *
     * @throws ConnectorException when the last look failed
     */
    <C> Observation await(Verb<C> verb, C control) throws ConnectorException, InterruptedException {
        for (Duration wait : WAITS) {
            try {
                Observation seen = verb.observe(control);
                if (seen.asWished()) {
                    return seen;
                }
            } catch (ConnectorException failed) {
                if (!isPassing(failed)) {
                    throw failed;
                }
            }
            pause.of(wait);
        }
        return verb.observe(control);
    }

    private static boolean isPassing(ConnectorException failure) {
        return switch (failure.category()) {
            case UNREACHABLE, RATE_LIMITED -> true;
            case UNTRUSTED, UNAUTHENTICATED, FORBIDDEN, MALFORMED_DATA, REJECTED, MISCONFIGURED -> false;
        };
    }
}
