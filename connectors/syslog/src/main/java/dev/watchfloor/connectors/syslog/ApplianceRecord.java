package dev.watchfloor.connectors.syslog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What CEF and LEEF have in common.
 *
 * @param vendor who makes the device
 * @param product the device
 * @param eventId its id for this sort of event
 * @param name the event's name; LEEF has none in its header
 * @param severity as written, possibly empty
 * @param fields by key, unescaped; what was there twice with different values is not in it
 * @param spans where the values stand, in the order of the text, also of those that are not in {@code fields}
 */
record ApplianceRecord(
        Format format,
        String vendor,
        String product,
        String eventId,
        String name,
        String severity,
        Map<String, String> fields,
        List<Span> spans) {

    /** Where a value stands in the text. */
    record Span(String key, int from, int to) {}

    /** Which of the two. */
    enum Format {
        CEF,
        LEEF
    }

    ApplianceRecord {
        fields = Map.copyOf(fields);
        spans = List.copyOf(spans);
    }

    /** The first of these fields that is there and not blank, or null. */
    @Nullable
    String first(String... keys) {
        for (String key : keys) {
            String value = fields.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
