package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.PlaceMark;

/** Marks of searches in place: the point in time and the last document that was given. Stateless. */
final class PlaceMarks {
    private PlaceMarks() {}

    /** @param after sort values of the last document */
    static PlaceMark of(String pit, JsonNode after) {
        ObjectNode mark = Json.object().put("pit", pit);
        mark.set("after", after);
        return new PlaceMark(mark.toString());
    }

    static String pit(PlaceMark mark) throws ConnectorException {
        return tree(mark).path("pit").asText();
    }

    static JsonNode after(PlaceMark mark) throws ConnectorException {
        return tree(mark).path("after");
    }

    private static JsonNode tree(PlaceMark mark) throws ConnectorException {
        try {
            return Json.read(mark.value());
        } catch (JsonProcessingException strange) {
            throw new ConnectorException(Category.REJECTED, "That is no place in a search. Ask again.");
        }
    }
}
