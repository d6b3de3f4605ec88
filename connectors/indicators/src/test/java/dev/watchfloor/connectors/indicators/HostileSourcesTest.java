package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HostileRecords;
import dev.watchfloor.connectors.testing.TreeMutations;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects, events and lists of publishers that somebody spoiled. */
class HostileSourcesTest {
    private interface Row {
        void read(JsonNode row) throws Exception;
    }

    @Test
    void hostileObjectsOfStixAreLeftOut() throws Exception {
        ObjectNode object = Sources.stix(
                        "[ipv4-addr:value = '192.0.2.1' OR domain-name:value IN ('a.example', 'b.example')]")
                .put("name", "Known")
                .put("description", "Seen in a campaign")
                .put("confidence", 80)
                .put("valid_until", "2026-12-01T00:00:00Z");
        object.putArray("labels").add("malicious-activity");
        object.putArray("object_marking_refs").add("marking-definition--f88d31f6-486f-44da-b317-01333bde0b82");

        hold(row -> StixIndicators.part(row, 50), object);
    }

    @Test
    void hostileEventsOfMispAreLeftOut() throws Exception {
        ObjectNode document = Json.object();
        ObjectNode event = document.putObject("Event").put("info", "Campaign");
        event.putArray("Tag").addObject().put("name", "tlp:amber");
        event.putArray("Attribute")
                .add(Sources.attribute("domain|ip", "evil.example|192.0.2.1").put("comment", "first stage"))
                .add(Sources.attribute("sha256", "ab".repeat(32)));
        event.putArray("Object")
                .addObject()
                .putArray("Attribute")
                .add(Sources.attribute("url", "http://evil.example/a"));

        hold(row -> MispEvents.part("u", row, 50), document);
    }

    @Test
    void theWordsOfAnEventAreNotKeptOnceForEachOfItsAttributes() throws Exception {
        ObjectNode document = Json.object();
        ObjectNode event = document.putObject("Event").put("info", "x".repeat(1 << 20));
        for (int i = 0; i < 2_000; i++) {
            event.withArray("Attribute")
                    .add(Sources.attribute("domain", "a" + i + ".example").put("comment", "c"));
        }

        HostileRecords.isHarmlessTo(text -> read(text, row -> MispEvents.part("u", row, 50)), document.toString());
    }

    @Test
    void hostileListsAreLeftOut() {
        HostileRecords.areHarmlessTo(
                HostileSourcesTest::list,
                List.of(
                        "192.0.2.0/24 ; SBL1\n# comment\n203.0.113.9\n",
                        "{\"cidr\":\"192.0.2.0/24\",\"sblid\":\"SBL1\",\"rir\":\"ripencc\"}",
                        "0.0.0.0 evil.example # seen\nhxxp://evil[.]example/a\n" + "ab".repeat(32)));
    }

    private static void hold(Row reader, JsonNode good) throws Exception {
        HostileRecords.areHarmlessTo(text -> read(text, reader), List.of(good.toString()));
        for (JsonNode hostile : TreeMutations.of(good)) {
            reader.read(hostile);
        }
    }

    private static void read(String text, Row reader) throws Exception {
        JsonNode row;
        try {
            row = Json.read(text);
        } catch (JsonProcessingException notJson) {
            // The answer is refused as a whole before.
            return;
        }
        reader.read(row);
    }

    private static void list(String text) {
        try {
            ListLines.read("id", text, false, 50, "a list");
        } catch (ConnectorException nothingInIt) {
            // As it should be.
        }
    }
}
