package dev.watchfloor.connectors.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import java.util.ArrayList;
import java.util.List;

/** File positions as the text of a cursor. Stateless. */
final class FileCursor {
    private static final int VERSION = 1;

    private FileCursor() {}

    /** @throws ConnectorException MISCONFIGURED when there are too many files for one cursor */
    static Cursor write(List<FilePosition> positions, FilePattern pattern) throws ConnectorException {
        if (positions.isEmpty()) {
            return Cursor.START;
        }
        ObjectNode root = Json.object();
        root.put("v", VERSION);
        ArrayNode files = root.putArray("files");
        for (FilePosition position : positions) {
            ObjectNode file = files.addObject();
            file.put("n", position.name());
            file.put("k", position.key());
            file.put("o", position.offset());
            if (position.isIdentified()) {
                file.put("h", position.head());
            }
            if (position.generation() > 0) {
                file.put("g", position.generation());
            }
            if (!position.tail().isEmpty()) {
                file.put("t", position.tail());
            }
            if (position.given() > 0) {
                file.put("e", position.given());
            }
            if (position.skipping()) {
                file.put("s", true);
            }
        }
        String text = root.toString();
        if (text.length() > Cursor.LONGEST) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    pattern + " matches " + positions.size()
                            + " files, more than can be followed. Narrow the pattern or move old files away.");
        }
        return new Cursor(text);
    }

    /** @throws ConnectorException MALFORMED_DATA when the text is not a cursor of this feed */
    static List<FilePosition> read(Cursor cursor) throws ConnectorException {
        if (cursor.isStart()) {
            return List.of();
        }
        try {
            JsonNode root = Json.read(cursor.value());
            if (root.path("v").asInt() != VERSION || !root.path("files").isArray()) {
                throw unreadable();
            }
            List<FilePosition> positions = new ArrayList<>();
            for (JsonNode file : root.path("files")) {
                positions.add(new FilePosition(
                        file.path("n").asText(),
                        file.path("k").asText(),
                        file.path("h").asText(),
                        file.path("g").asInt(),
                        Math.max(0, file.path("o").asLong()),
                        file.path("t").asText(),
                        file.path("e").asInt(),
                        file.path("s").asBoolean()));
            }
            return positions;
        } catch (JsonProcessingException notOurs) {
            throw unreadable();
        }
    }

    private static ConnectorException unreadable() {
        return new ConnectorException(
                Category.MALFORMED_DATA,
                "The stored position of this file feed cannot be read. Remove the connector and add it again.");
    }
}
