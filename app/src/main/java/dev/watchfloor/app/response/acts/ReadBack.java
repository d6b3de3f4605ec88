package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verb.Observation;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Duration;
import java.util.List;

/** Looks at a target until it is as wished, several times within a bounded time. Thread-safe. */
public final class ReadBack {
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
    <C> Observation await(Verb<C> verb, C control, Before before) throws ConnectorException, InterruptedException {
        for (Duration wait : WAITS) {
            try {
                Observation seen = verb.observe(control, before);
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
        return verb.observe(control, before);
    }

    private static boolean isPassing(ConnectorException failure) {
        return switch (failure.category()) {
            case UNREACHABLE, RATE_LIMITED -> true;
            case UNTRUSTED, UNAUTHENTICATED, FORBIDDEN, MALFORMED_DATA, REJECTED, MISCONFIGURED -> false;
        };
    }
}
