package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One record of a stream before it is understood.
 *
 * @param id the record's own id, or its content where it has none, so that it is reported once and not at each poll
 * @param time its place in the stream, in milliseconds since the epoch; of a record without a time, the one before it
 */
record StreamRecord(String id, long time, JsonNode json) {
    private static final int LONGEST_ID = 150;

    static StreamRecord of(JsonNode row, long previous, long latest) {
        JsonNode id = row.path("id");
        boolean hasId =
                id.isTextual() && !id.textValue().isBlank() && id.textValue().length() <= LONGEST_ID;
        JsonNode time = row.path("time");
        boolean hasTime = time.isIntegralNumber() && time.canConvertToLong() && time.longValue() > 0;
        return new StreamRecord(
                hasId ? id.textValue() : "content " + row,
                Math.min(hasTime ? time.longValue() : previous, latest),
                row);
    }

    /** Why it cannot be an event; empty text when it can. */
    String fault() {
        if (id.startsWith("content ")) {
            return "An event of Keycloak has no usable id.";
        }
        JsonNode stamped = json.path("time");
        if (!stamped.isIntegralNumber() || !stamped.canConvertToLong() || stamped.longValue() <= 0) {
            return "An event of Keycloak has no usable time.";
        }
        return "";
    }
}
