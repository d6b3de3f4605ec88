package dev.watchfloor.app.response;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields of a JSON object that may hold anything. */
public final class JsonFields {
    private static final int LONGEST_TEXT = 16_000;
    private static final int MOST_ITEMS = 100_000;
    private static final int LONGEST_SHOWN = 40;

    private final JsonNode node;

    public JsonFields(JsonNode node) throws UnreadableRequestException {
        if (!node.isObject()) {
            throw new UnreadableRequestException("An object was expected.");
        }
        this.node = node;
    }

    public String text(String name) throws UnreadableRequestException {
        JsonNode value = node.path(name);
        if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
            throw new UnreadableRequestException(
                    "\"" + name + "\" must be a text of at most " + LONGEST_TEXT + " characters.");
        }
        return value.textValue();
    }

    @Nullable
    public String textOrNull(String name) throws UnreadableRequestException {
        return node.path(name).isNull() ? null : text(name);
    }

    /** What is there, whatever it is; a missing node when there is nothing. */
    public JsonNode node(String name) {
        return node.path(name);
    }

    public boolean flag(String name) throws UnreadableRequestException {
        JsonNode value = node.path(name);
        if (!value.isBoolean()) {
            throw new UnreadableRequestException("\"" + name + "\" must be true or false.");
        }
        return value.booleanValue();
    }

    @Nullable
    public Instant instantOrNull(String name) throws UnreadableRequestException {
        return node.path(name).isNull() ? null : instant(name);
    }

    public Instant instant(String name) throws UnreadableRequestException {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException notATime) {
            throw new UnreadableRequestException("\"" + name + "\" must be a time such as 2026-11-24T10:00:00Z.");
        }
    }

    public <E extends Enum<E>> E choice(String name, Class<E> choices) throws UnreadableRequestException {
        String text = text(name);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        throw new UnreadableRequestException("\"" + shown(text) + "\" is not a value of \"" + name + "\".");
    }

    public List<JsonNode> array(String name) throws UnreadableRequestException {
        JsonNode value = node.path(name);
        if (!value.isArray() || value.size() > MOST_ITEMS) {
            throw new UnreadableRequestException("\"" + name + "\" must be a list of at most " + MOST_ITEMS + ".");
        }
        List<JsonNode> items = new ArrayList<>(value.size());
        value.forEach(items::add);
        return items;
    }

    public List<String> texts(String name) throws UnreadableRequestException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isTextual() || item.textValue().length() > LONGEST_TEXT) {
                throw new UnreadableRequestException("\"" + name + "\" must hold texts only.");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    public static IPAddress network(String text) throws UnreadableRequestException {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException notOne) {
            throw new UnreadableRequestException(String.valueOf(notOne.getMessage()));
        }
    }

    /** A text of unknown origin for a sentence: short and on one line. */
    public static String shown(String text) {
        String line = text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{Zs}]", "?");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
