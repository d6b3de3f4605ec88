package dev.watchfloor.benchmark.reading;

import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.benchmark.events.LineTemplate;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.EcsParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * All forms that are measured. The lines of Suricata and APISIX are those of the generated events, which a test holds
 * against their connectors; the others come from templates in the resources, made after recordings and documentation.
 */
final class LineForms {
    private static final GeneratedEvents EVENTS =
            GeneratedEvents.endingAt(Instant.parse("2026-11-29T12:00:00Z"), 1_000_000);

    private LineForms() {}

    static List<LineForm> all() throws IOException {
        return List.of(
                followed("accesslog", "path", "nginx", "nginx, JSON access lines"),
                followed("accesslog", "path", "envoy", "Envoy, JSON access lines"),
                followed("accesslog", "path", "traefik", "Traefik, JSON access lines"),
                followed("caddy", "path", "caddy", "Caddy, access log"),
                followed("haproxy", "log-file", "haproxy", "HAProxy, JSON access lines"),
                json("apisix", "APISIX, file-logger", EVENTS::gatewayLine, followed("apisix", "log-file")),
                followed("kong", "path", "kong", "Kong, file-log"),
                followed("awswaf", "path", "awswaf", "AWS WAF, log"),
                followed("modsecurity", "path", "modsecurity", "ModSecurity, JSON audit log"),
                json("suricata", "Suricata, eve.json", EVENTS::eveLine, followed("suricata", "path")),
                followed("zeek", "path", "zeek", "Zeek: conn, http and dns in turn"),
                followed("cowrie", "path", "cowrie", "Cowrie"),
                followed("opencanary", "path", "opencanary", "OpenCanary"),
                split("endlessh", "endlessh", followed("endlessh", "path")),
                json(
                        "ecs",
                        "ECS names, as Kafka and OpenSearch bring them (parser alone)",
                        template("ecs"),
                        new Way.Parsed(new EcsParser(Layer.DETECTION))),
                split("syslog-words", "Syslog: words of RFC 5424 and 3164", listened()),
                split("syslog-cef", "Syslog: CEF", listened()),
                split("syslog-leef", "Syslog: LEEF", listened()));
    }

    private static LineForm followed(String type, String setting, String key, String name) throws IOException {
        return json(key, name, template(key), followed(type, setting));
    }

    private static LineForm json(String key, String name, LongFunction<String> line, Way way) {
        return new LineForm(key, name, line, way, Least.JSON_TREE);
    }

    private static LineForm split(String key, String name, Way way) throws IOException {
        return new LineForm(key, name, template(key), way, Least.SPLIT);
    }

    private static Way followed(String type, String setting) {
        return new Way.Followed(type, setting, Map.of());
    }

    private static Way listened() {
        return new Listened(Map.of("zone", "UTC"));
    }

    private static LongFunction<String> template(String key) throws IOException {
        try (InputStream text = Objects.requireNonNull(LineForms.class.getResourceAsStream(key + ".txt"), key)) {
            LineTemplate template = LineTemplate.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return number -> EVENTS.line(template, number);
        }
    }
}
