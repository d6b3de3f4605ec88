package dev.watchfloor.app.detection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * What the record of a finding of ours says of the events behind it.
 *
 * @param connector whose event it is about, by whose clock its time is; the event's own connector when it is no finding
 * @param positions events that it points to, without repetitions, at most {@value #MOST}
 */
record FindingRecord(String connector, List<Long> positions) {
    /** Whom matches of indicators are from. */
    static final String INDICATORS = "(intelligence)";

    private static final int MOST = 50;
    private static final JsonMapper JSON = new JsonMapper();

    /** Whether the console itself wrote it: no connector of an operator has a name that begins so. */
    static boolean isOurs(String connector) {
        return connector.startsWith("(");
    }

    static FindingRecord of(StoredEvent stored) {
        FindingRecord plain = new FindingRecord(stored.connector(), List.of());
        String raw = stored.event().raw();
        if (!isOurs(stored.connector()) || !raw.startsWith("{")) {
            return plain;
        }
        try {
            JsonNode record = JSON.readTree(raw);
            JsonNode event = record.path("event");
            List<Long> positions = new ArrayList<>();
            if (event.path("position").isIntegralNumber()) {
                positions.add(event.path("position").longValue());
            }
            record.path("correlation").path("positions").forEach(node -> positions.add(node.asLong(-1)));
            return new FindingRecord(
                    event.path("connector").asText(stored.connector()),
                    positions.stream()
                            .filter(position -> position >= 0)
                            .distinct()
                            .limit(MOST)
                            .toList());
        } catch (JsonProcessingException cut) {
            // A record that was cut points to nothing any more.
            return plain;
        }
    }
}
