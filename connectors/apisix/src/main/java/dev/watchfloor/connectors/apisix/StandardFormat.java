package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries that all logger plugins of APISIX write when no {@code log_format} is set (recorded from 3.2.2 and
 * 3.18.0); {@code log_format_extra} (3.18) adds fields and takes none away.
 */
record StandardFormat(boolean readsTokens) implements EntryFormat {

    @Override
    public LogEntry read(JsonNode entry) throws UnreadableEntryException {
        JsonNode request = entry.path("request");
        JsonNode response = entry.path("response");
        int status = response.path("status").asInt(0);
        // An origin that was asked leaves its address, also when it could not be reached (502).
        boolean origin = entry.has("upstream") || entry.has("upstream_latency");
        String route = entry.path("route_id").asText("");
        return new LogEntry(
                time(entry.path("start_time")),
                text(entry.path("client_ip")) instanceof String client ? client : missing("client_ip"),
                text(request.path("method")),
                text(request.path("uri")),
                status,
                origin ? LogEntry.Answered.ORIGIN : LogEntry.Answered.GATEWAY,
                response.path("headers").has("x-ratelimit-remaining"),
                // http-logger writes "no-matched", file-logger leaves the field out.
                !route.isEmpty() && !route.equals("no-matched"),
                request.path("size").asLong(-1),
                response.path("size").asLong(-1),
                header(request, "user-agent"),
                text(entry.path("consumer").path("username")),
                text(entry.path("upstream")),
                origin && readsTokens && status != 401 && status != 403
                        ? Optional.ofNullable(header(request, "authorization")).flatMap(TokenClaims::of)
                        : Optional.empty());
    }

    private static Instant time(JsonNode milliseconds) throws UnreadableEntryException {
        if (!milliseconds.isNumber()) {
            return missing("start_time");
        }
        try {
            Instant time = Instant.ofEpochMilli(milliseconds.asLong());
            return EntryTimes.plausible(time) ? time : missing("plausible start_time");
        } catch (DateTimeException outOfRange) {
            return missing("plausible start_time");
        }
    }

    private static @Nullable String header(JsonNode request, String name) {
        JsonNode value = request.path("headers").path(name);
        // A header that came twice is an array.
        return text(value.isArray() ? value.path(0) : value);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.textValue().isEmpty() ? node.textValue() : null;
    }

    private static <T> T missing(String field) throws UnreadableEntryException {
        throw new UnreadableEntryException("The entry has no " + field + ".");
    }
}
