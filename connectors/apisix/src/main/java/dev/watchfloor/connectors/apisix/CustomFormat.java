package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a {@code log_format}, whose names the operator chose: read by the names that are commonly given. A variable
 * without a value is left out by APISIX, so that an entry without an upstream says nothing unless the format asks for
 * one; who answered is then unknown.
 */
record CustomFormat() implements EntryFormat {
    private static final List<String> CLIENT =
            List.of("client_ip", "remote_addr", "ip", "clientip", "client", "realip_remote_addr", "src_ip");
    private static final List<String> TIME =
            List.of("@timestamp", "timestamp", "time_iso8601", "ts", "time", "start_time", "time_local", "msec");
    private static final List<String> METHOD = List.of("request_method", "method", "verb");
    private static final List<String> URI = List.of("request_uri", "uri", "path", "url");
    private static final List<String> STATUS = List.of("status", "response_status", "code");
    private static final List<String> AGENT = List.of("http_user_agent", "user_agent", "ua", "agent");
    private static final List<String> CONSUMER = List.of("consumer_name", "consumer", "user", "username");
    private static final List<String> UPSTREAM = List.of("upstream_addr", "upstream", "upaddr", "upstream_host");
    private static final List<String> UPSTREAM_SIGN =
            List.of("upstream_status", "upstream_response_time", "upstream_latency", "ups");
    private static final List<String> SENT = List.of("bytes_sent", "body_bytes_sent", "bytes", "size");
    private static final List<String> RECEIVED = List.of("request_length", "bytes_received");

    @Override
    public LogEntry read(JsonNode entry) throws UnreadableEntryException {
        if (!entry.isObject()) {
            throw new UnreadableEntryException("The entry is not a JSON object.");
        }
        Optional<Instant> time = first(entry, TIME).flatMap(EntryTimes::parse);
        String client = text(entry, CLIENT);
        int status = first(entry, STATUS).map(node -> node.asInt(0)).orElse(0);
        if (time.isEmpty() || client == null || status == 0) {
            throw new UnreadableEntryException(
                    "The log_format lacks what is needed: give it at least $remote_addr as client_ip, $status as status"
                            + " and $time_iso8601 as timestamp.");
        }
        String upstream = text(entry, UPSTREAM);
        boolean origin = upstream != null || first(entry, UPSTREAM_SIGN).isPresent();
        return new LogEntry(
                time.get(),
                client,
                method(entry),
                text(entry, URI),
                status,
                origin ? LogEntry.Answered.ORIGIN : LogEntry.Answered.UNKNOWN,
                false,
                true,
                number(entry, RECEIVED),
                number(entry, SENT),
                text(entry, AGENT),
                text(entry, CONSUMER),
                upstream,
                Optional.empty());
    }

    private static @Nullable String method(JsonNode entry) {
        String method = text(entry, METHOD);
        return method == null ? null : method.toUpperCase(Locale.ROOT);
    }

    private static long number(JsonNode entry, List<String> names) {
        return first(entry, names).map(node -> node.asLong(-1)).orElse(-1L);
    }

    private static @Nullable String text(JsonNode entry, List<String> names) {
        return first(entry, names)
                .map(node -> node.asText(""))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static Optional<JsonNode> first(JsonNode entry, List<String> names) {
        return names.stream().map(entry::path).filter(JsonNode::isValueNode).findFirst();
    }
}
