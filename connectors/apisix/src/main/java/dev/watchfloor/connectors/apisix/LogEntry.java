package dev.watchfloor.connectors.apisix;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a logger plugin says, whatever its format. Immutable.
 *
 * @param answered who answered the client
 * @param limited whether a limit plugin signed the answer
 * @param routed whether some route matched; true where the format does not say
 * @param requestBytes -1 when unknown
 * @param responseBytes -1 when unknown
 */
record LogEntry(
        Instant time,
        String client,
        @Nullable String method,
        @Nullable String uri,
        int status,
        Answered answered,
        boolean limited,
        boolean routed,
        long requestBytes,
        long responseBytes,
        @Nullable String userAgent,
        @Nullable String consumer,
        @Nullable String upstream,
        Optional<TokenClaims> token) {

    /** Who answered. */
    enum Answered {
        /** The gateway itself; no origin was asked. */
        GATEWAY,
        ORIGIN,
        /** The format does not say. */
        UNKNOWN
    }
}
