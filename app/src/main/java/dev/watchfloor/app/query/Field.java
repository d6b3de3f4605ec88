package dev.watchfloor.app.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a query can ask of an event, by its name in the Elastic Common Schema (9.5) where that has one; names of our own
 * begin with {@code watchfloor.}.
 */
public enum Field {
    /** When it happened, by the source's clock. */
    TIME("@timestamp", Type.TIME, "time"),
    /** When the console stored it. */
    RECEIVED("event.ingested", Type.TIME, "received"),
    LAYER("watchfloor.layer", Type.NAMED, "layer"),
    /** {@link dev.watchfloor.connectors.event.Kind}. */
    ACTION("event.action", Type.NAMED, "action", "kind"),
    SEVERITY("event.severity", Type.NAMED, "severity"),
    OUTCOME("event.outcome", Type.NAMED, "outcome"),
    CONNECTOR("observer.name", Type.KEYWORD, "connector"),
    MESSAGE("message", Type.TEXT, "summary"),
    SOURCE("source.ip", Type.ADDRESS, "source"),
    SOURCE_PORT("source.port", Type.NUMBER),
    DESTINATION("destination.ip", Type.ADDRESS, "destination"),
    DESTINATION_PORT("destination.port", Type.NUMBER, "port"),
    /** Source or destination, whichever fits. */
    RELATED_IP("related.ip", Type.ADDRESS, "ip", "address"),
    USER("user.name", Type.KEYWORD, "user"),
    USER_ID("user.id", Type.KEYWORD),
    DEVICE("device.id", Type.KEYWORD, "device"),
    SESSION("watchfloor.session.id", Type.KEYWORD, "session.id", "session"),
    METHOD("http.request.method", Type.KEYWORD, "method"),
    URL("url.original", Type.KEYWORD, "url", "url.path", "path"),
    STATUS("http.response.status_code", Type.NUMBER, "status"),
    RULE_ID("rule.id", Type.KEYWORD),
    RULE_NAME("rule.name", Type.TEXT, "rule"),
    TECHNIQUE("threat.technique.id", Type.KEYWORD, "technique"),
    USER_AGENT("user_agent.original", Type.KEYWORD, "user_agent", "agent"),
    /** Bytes from the initiator. */
    SOURCE_BYTES("source.bytes", Type.NUMBER),
    /** Bytes to the initiator. */
    DESTINATION_BYTES("destination.bytes", Type.NUMBER),
    /** The same at every sensor that saw the connection. */
    COMMUNITY_ID("network.community_id", Type.KEYWORD, "community_id"),
    /** The product's own id of a connection, flow or session. */
    FLOW("watchfloor.flow.id", Type.KEYWORD, "flow.id", "flow"),
    ID("event.id", Type.KEYWORD),
    /** The record as received. */
    RAW("event.original", Type.TEXT, "raw");

    private final String ecsName;
    private final Type type;
    private final List<String> shortNames;

    Field(String ecsName, Type type, String... shortNames) {
        this.ecsName = ecsName;
        this.type = type;
        this.shortNames = List.of(shortNames);
    }

    /** What can be asked of a field. */
    public enum Type {
        /** Compared as a whole, whatever the case. */
        KEYWORD,
        /** Searched within, whatever the case. */
        TEXT,
        /** One of a closed set of names; severities have an order. */
        NAMED,
        NUMBER,
        ADDRESS,
        TIME
    }

    /** The name that queries are written with. */
    public String ecsName() {
        return ecsName;
    }

    public Type type() {
        return type;
    }

    /** Other names that are understood, best first. */
    public List<String> shortNames() {
        return shortNames;
    }

    /** The field with this name, ECS or short, whatever the case. */
    public static Optional<Field> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Field field : values()) {
            if (field.ecsName.equals(wanted) || field.shortNames.contains(wanted)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
