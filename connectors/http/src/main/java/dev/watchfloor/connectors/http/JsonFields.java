package dev.watchfloor.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import org.jspecify.annotations.Nullable;

/** Fields of hostile JSON objects: what is absent, of the wrong sort or out of bounds is unknown. Stateless. */
public final class JsonFields {
    private static final int HIGHEST_PORT = 65_535;
    /** Fits into a long whatever they are. */
    private static final int MOST_DIGITS = 18;

    private JsonFields() {}

    /** A text that is not blank, or null. */
    public static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    /** The same, with something else for null. */
    public static String text(JsonNode object, String name, String otherwise) {
        String text = text(object, name);
        return text == null ? otherwise : text;
    }

    /** The address that a text spells, or null. */
    public static @Nullable IPAddress address(JsonNode object, String name) {
        return Addresses.parse(text(object, name)).orElse(null);
    }

    /** 1..65535, written as a number or a text of digits; 0 for anything else. */
    public static int port(JsonNode object, String name) {
        long port = count(object, name);
        return port > 0 && port <= HIGHEST_PORT ? (int) port : 0;
    }

    /** A whole number from 0 on, written as a number or a text of digits; -1 for anything else. */
    public static long count(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Math.max(-1, value.longValue());
        }
        String digits = value.isTextual() ? value.textValue() : "";
        return isWholeNumber(digits) ? Long.parseLong(digits) : -1;
    }

    private static boolean isWholeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    /** An HTTP status from 100 to 599, 0 for anything else. */
    public static int status(JsonNode object, String name) {
        long status = count(object, name);
        return status >= 100 && status <= 599 ? (int) status : 0;
    }

    /** A number of seconds from 0 on, written as a number or a text; -1 for anything else. */
    public static double seconds(JsonNode object, String name) {
        JsonNode value = object.path(name);
        double seconds = value.isNumber() || value.isTextual() ? value.asDouble(-1) : -1;
        return Double.isFinite(seconds) && seconds >= 0 ? seconds : -1;
    }
}
