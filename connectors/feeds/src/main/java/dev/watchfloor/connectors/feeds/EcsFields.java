package dev.watchfloor.connectors.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a record by their names with dots, whether they are nested, written with dots, or both; of a list, the first.
 * What is absent, of the wrong sort or out of bounds is unknown. Immutable.
 */
public record EcsFields(JsonNode record) {
    private static final int HIGHEST_PORT = 65_535;

    /** The field, or a missing node. */
    public JsonNode node(String name) {
        JsonNode found = find(record, name);
        return found.isArray() && !found.isEmpty() ? found.get(0) : found;
    }

    /** The field with its whole list. */
    public JsonNode list(String name) {
        return find(record, name);
    }

    /** A text or a number as text, not blank; null otherwise. */
    public @Nullable String text(String name) {
        JsonNode value = node(name);
        String text = value.isTextual() || value.isNumber() ? value.asText() : "";
        return text.isBlank() ? null : text;
    }

    /** The first of these that is there, or null. */
    public @Nullable String first(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The first of these that is there in lower case, or the empty text. */
    public String word(String... names) {
        String text = first(names);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** The first of these that spells an address, or null. */
    public @Nullable IPAddress address(String... names) {
        for (String name : names) {
            IPAddress address = Addresses.parse(text(name)).orElse(null);
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    /** The first of these that is a whole number from 0 on, -1 when there is none. */
    public long count(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Long.parseLong(text);
            }
        }
        return -1;
    }

    /** 1..65535, 0 when there is none. */
    public int port(String... names) {
        long port = count(names);
        return port > 0 && port <= HIGHEST_PORT ? (int) port : 0;
    }

    /** 100..599, 0 when there is none. */
    public int status(String... names) {
        long status = count(names);
        return status >= 100 && status <= 599 ? (int) status : 0;
    }

    /** Tries the whole name first, then each way of cutting it: {@code a.b.c} may be {@code {"a":{"b.c":…}}}. */
    private static JsonNode find(JsonNode object, String name) {
        JsonNode whole = object.path(name);
        if (!whole.isMissingNode() && !whole.isNull()) {
            return whole;
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            JsonNode child = object.path(name.substring(0, dot));
            if (child.isObject()) {
                JsonNode found = find(child, name.substring(dot + 1));
                if (!found.isMissingNode()) {
                    return found;
                }
            }
        }
        return MissingNode.getInstance();
    }
}
