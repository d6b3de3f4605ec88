package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.launcher.Terminal;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One event as one line of text or one JSON object with ECS names. Stateless. */
public final class EventLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EventLines() {}

    /** Time with its zone, layer, severity, source, summary, connector. */
    public static String text(StoredEvent stored) {
        SecurityEvent event = stored.event();
        return time(event.time()) + "  " + pad(word(event.layer()), 9) + "  " + pad(word(event.severity()), 13) + "  "
                + pad(address(event.source()), 15) + "  " + Terminal.printable(event.summary()) + "  ["
                + Terminal.printable(stored.connector()) + "]";
    }

    /** The instant in UTC with its zone. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    static ObjectNode json(StoredEvent stored) {
        SecurityEvent event = stored.event();
        ObjectNode node = Output.object();
        node.put("@timestamp", event.time().toString());
        node.put("event.ingested", stored.received().toString());
        node.put("event.id", event.id());
        node.put("watchfloor.layer", word(event.layer()));
        node.put("watchfloor.kind", word(event.kind()));
        node.put("watchfloor.severity", word(event.severity()));
        node.put("event.outcome", word(event.outcome()));
        node.put("message", event.summary());
        text(node, "source.ip", address(event.source()));
        number(node, "source.port", event.sourcePort());
        text(node, "destination.ip", address(event.destination()));
        number(node, "destination.port", event.destinationPort());
        text(node, "user.name", event.user());
        text(node, "user.id", event.userId());
        text(node, "device.id", event.device());
        text(node, "watchfloor.session.id", event.session());
        text(node, "http.request.method", event.method());
        text(node, "url.original", event.path());
        number(node, "http.response.status_code", event.status());
        text(node, "rule.id", event.ruleId());
        text(node, "rule.name", event.ruleName());
        text(node, "threat.technique.id", event.technique());
        text(node, "user_agent.original", event.userAgent());
        node.put("observer.name", stored.connector());
        return node;
    }

    private static void text(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }

    private static void number(ObjectNode node, String name, int value) {
        if (value != 0) {
            node.put(name, value);
        }
    }

    private static String address(@Nullable IPAddress address) {
        return address == null ? "" : Addresses.canonical(address);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
