package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes connectors and what sources say, for tests. */
final class Sources {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private Sources() {}

    static Connector connector(
            ConnectorFactory factory, Map<String, String> settings, Map<String, String> secrets, Clock clock)
            throws ConnectorException {
        return factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "source",
                        clock,
                        key -> Optional.ofNullable(secrets.get(key)).map(Secret::new)));
    }

    /** An indicator object with a stable id for its pattern. */
    static ObjectNode stix(String pattern) {
        UUID id = UUID.nameUUIDFromBytes(pattern.getBytes(StandardCharsets.UTF_8));
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "indicator")
                .put("spec_version", "2.1")
                .put("id", "indicator--" + id)
                .put("created", "2026-03-01T00:00:00.000Z")
                .put("modified", "2026-03-01T00:00:00.000Z")
                .put("pattern_type", "stix")
                .put("pattern", pattern)
                .put("valid_from", "2026-03-01T00:00:00Z");
    }

    static ObjectNode attribute(String type, String value) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(
                        "uuid",
                        UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("type", type)
                .put("category", "Network activity")
                .put("to_ids", true)
                .put("value", value)
                .put("timestamp", "1772366400");
    }
}
