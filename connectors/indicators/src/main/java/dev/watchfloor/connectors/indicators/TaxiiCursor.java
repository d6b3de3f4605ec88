package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.Cursor;

/**
 * How far a collection was read.
 *
 * @param after only what was added later is asked for; empty asks for all
 * @param next the server's word for the next page of that question; empty for its first
 * @param seen when the last object was added that this question brought; empty when the server did not say
 */
record TaxiiCursor(String after, String next, String seen) {
    private static final int LONGEST = 20_000;

    /** A cursor that cannot be read begins anew: what is said again stays as it is. */
    static TaxiiCursor of(Cursor cursor) {
        try {
            JsonNode tree = Json.read(cursor.value());
            return new TaxiiCursor(
                    tree.path("after").asText(""),
                    tree.path("next").asText(""),
                    tree.path("seen").asText(""));
        } catch (JsonProcessingException unreadable) {
            return new TaxiiCursor("", "", "");
        }
    }

    Cursor cursor() {
        ObjectNode tree = Json.object();
        tree.put("after", after);
        tree.put("next", next.length() <= LONGEST ? next : "");
        tree.put("seen", seen);
        return new Cursor(tree.toString());
    }
}
