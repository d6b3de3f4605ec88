package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Writes log entries in the shape recorded from 3.18.0 and 3.2.2. Thread-safe. */
final class LogEntries {
    static final String UPSTREAM = "127.0.0.1:1980";
    /** What http-logger writes where no route matched; file-logger leaves the field out. */
    static final String NO_ROUTE = "no-matched";

    private final ApisixRig.Version version;
    private final Clock clock;

    LogEntries(ApisixRig.Version version, Clock clock) {
        this.version = version;
        this.clock = clock;
    }

    ObjectNode entry(Instant time, RigRequest request, RigAnswer answer, Optional<StoredObject> route) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        String host = request.headers().getOrDefault("host", "127.0.0.1:9080");
        entry.set("request", request(request, host));
        entry.set("response", response(answer));
        long latency = answer.byGateway() ? 0 : 2 + Math.floorMod(request.uri().hashCode(), 40);
        if (!answer.byGateway()) {
            entry.put("upstream", UPSTREAM);
            entry.put("upstream_latency", latency);
        }
        request.consumer().ifPresent(name -> entry.putObject("consumer").put("username", name));
        entry.put("client_ip", request.client());
        entry.put("latency", latency == 0 ? 0.0 : latency + 0.99995);
        entry.put("apisix_latency", latency == 0 ? 0.0 : 0.99995);
        entry.putObject("server").put("version", version.number()).put("hostname", "gw-1");
        // Where nothing matched, the product puts the host here.
        entry.put("service_id", route.isPresent() ? "" : host.replaceAll(":[0-9]+$", ""));
        entry.put("route_id", route.map(StoredObject::id).orElse(NO_ROUTE));
        entry.put("start_time", time.toEpochMilli());
        return entry;
    }

    private ObjectNode request(RigRequest request, String host) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("method", request.method()).put("uri", request.uri());
        node.put("url", "http://" + host + request.uri());
        ObjectNode headers = node.putObject("headers").put("host", host);
        request.headers().forEach(headers::put);
        headers.put("x-real-ip", request.client());
        if (version == ApisixRig.Version.V3_18) {
            headers.put("x-forwarded-proto", "http")
                    .put("x-forwarded-host", host)
                    .put("x-forwarded-port", "9080");
            request.consumer().ifPresent(name -> headers.put("x-consumer-username", name));
        }
        ObjectNode query = node.putObject("querystring");
        int mark = request.uri().indexOf('?');
        if (mark >= 0) {
            for (String pair : request.uri().substring(mark + 1).split("&")) {
                int equals = pair.indexOf('=');
                query.put(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        long size = request.method().length() + request.uri().length() + 12 + request.bodySize();
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return node.put("size", size + 40);
    }

    private ObjectNode response(RigAnswer answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("status", answer.status());
        ObjectNode headers = node.putObject("headers");
        headers.put("server", "APISIX/" + version.number()).put("connection", "close");
        headers.put("content-type", answer.contentType());
        boolean chunked = answer.byGateway() && answer.contentType().startsWith("text/plain");
        if (chunked) {
            headers.put("transfer-encoding", "chunked");
        } else {
            headers.put("content-length", Long.toString(answer.size()));
        }
        if (!answer.byGateway()) {
            headers.put(
                    "date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
            if (answer.status() >= 500) {
                headers.put("x-apisix-upstream-status", Integer.toString(answer.status()));
            }
        }
        answer.headers().forEach(headers::put);
        return node.put("size", answer.size() + (chunked ? 190 : 156));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }
}
