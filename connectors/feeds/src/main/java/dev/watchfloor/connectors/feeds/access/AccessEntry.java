package dev.watchfloor.connectors.feeds.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.PeerAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, whichever product wrote it down.
 *
 * @param time as written
 * @param peer where the connection came from
 * @param forwarded X-Forwarded-For as received, blank when there was none
 * @param host that was asked for, blank when unknown
 * @param status 0 when there was no answer
 * @param bytesIn -1 when unknown
 * @param bytesOut -1 when unknown
 * @param refused whether the product says that it refused the request itself
 */
public record AccessEntry(
        JsonNode time,
        Optional<PeerAddress> peer,
        String forwarded,
        @Nullable String method,
        String host,
        @Nullable String path,
        int status,
        @Nullable String user,
        @Nullable String userAgent,
        long bytesIn,
        long bytesOut,
        boolean refused) {}
