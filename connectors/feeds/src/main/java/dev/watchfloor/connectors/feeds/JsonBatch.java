package dev.watchfloor.connectors.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.http.Json;
import java.util.HashMap;
import java.util.Map;

/** Takes a posted body apart: an object, an array, or one value per line. Stateless and thread-safe. */
final class JsonBatch {
    private static final int ID_CHARACTERS = 40;

    private final RecordParser parser;

    JsonBatch(RecordParser parser) {
        this.parser = parser;
    }

    /** Adds what {@code body} holds to {@code batch}; false when there is text and none of it is JSON. */
    boolean read(String body, Batch batch) {
        Map<String, Integer> seen = new HashMap<>();
        if (body.isBlank()) {
            return true;
        }
        try {
            JsonNode whole = Json.read(body);
            if (whole.isArray()) {
                whole.forEach(entry -> parse(entry, seen, batch));
            } else {
                parse(whole, seen, batch);
            }
            return true;
        } catch (JsonProcessingException perhapsLines) {
            return readLines(body, seen, batch);
        }
    }

    private boolean readLines(String body, Map<String, Integer> seen, Batch batch) {
        boolean any = false;
        for (String line : (Iterable<String>) body.lines()::iterator) {
            if (line.isBlank()) {
                continue;
            }
            try {
                parse(Json.read(line), seen, batch);
                any = true;
            } catch (JsonProcessingException notJson) {
                batch.reject("A posted line is not JSON.", BrokenJson.withoutSecrets(line));
            }
        }
        return any;
    }

    private void parse(JsonNode entry, Map<String, Integer> seen, Batch batch) {
        String record = entry.toString();
        String digest = Digests.of(record, ID_CHARACTERS);
        int ordinal = seen.merge(digest, 1, Integer::sum);
        batch.add(parser.parse(record, ordinal == 1 ? digest : digest + "-" + ordinal));
    }
}
