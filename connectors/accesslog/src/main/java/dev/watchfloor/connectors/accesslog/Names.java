package dev.watchfloor.connectors.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.watchfloor.connectors.http.JsonFields;
import org.jspecify.annotations.Nullable;

/** Fields that have several names, of which the first that is there counts. Stateless. */
final class Names {
    private Names() {}

    static JsonNode node(JsonNode record, String... names) {
        for (String name : names) {
            if (record.hasNonNull(name)) {
                return record.get(name);
            }
        }
        return MissingNode.getInstance();
    }

    /** A text, or null where there is none or a dash stands for none. */
    static @Nullable String text(JsonNode record, String... names) {
        for (String name : names) {
            String text = JsonFields.text(record, name);
            if (text != null) {
                return text.equals("-") ? null : text;
            }
        }
        return null;
    }

    /** The same, blank for null. */
    static String textOrBlank(JsonNode record, String... names) {
        String text = text(record, names);
        return text == null ? "" : text;
    }

    /** A count, -1 where there is none. */
    static long count(JsonNode record, String... names) {
        for (String name : names) {
            long count = JsonFields.count(record, name);
            if (count >= 0) {
                return count;
            }
        }
        return -1;
    }
}
