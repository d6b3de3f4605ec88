package dev.watchfloor.connectors.indicators;

import static dev.watchfloor.connectors.indicators.Sources.CLOCK;
import static dev.watchfloor.connectors.indicators.Sources.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.indicators.FilesRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.spi.Tlp;
import dev.watchfloor.connectors.testing.IndicatorFeedContract;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MispFeedTest extends IndicatorFeedContract {
    private final List<Connector> connectors = new ArrayList<>();
    private final ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    private FilesRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = FilesRig.start();
    }

    @AfterEach
    void stop() {
        connectors.forEach(Connector::close);
        rig.close();
    }

    @Override
    protected IndicatorFeed feed() throws Exception {
        Connector connector = Sources.connector(new MispFactory(), Map.of("url", rig.url() + "/feed"), Map.of(), CLOCK);
        connectors.add(connector);
        return connector.indicators().orElseThrow();
    }

    /** One event for each address, so that they come over several pages. */
    @Override
    protected void say(List<String> addresses) {
        manifest.removeAll();
        addresses.forEach(address -> event(address, "2026-03-01", 1_772_366_400, attribute("ip-dst", address)));
    }

    @Override
    protected void sayNonsense() {
        event("nonsense", "2026-03-01", 1_772_366_400, attribute("yara", "rule x {}"));
    }

    @Test
    void aChangedEventIsReadAgainAndAnOldOneWithdrawn() throws Exception {
        event("a", "2026-03-01", 10, attribute("ip-dst", "192.0.2.1"));
        event("old", "2025-01-01", 20, attribute("ip-dst", "192.0.2.2"));
        IndicatorPage first = feed().fetch(Cursor.START);
        assertThat(first.parts()).extracting(Part::id).containsExactly(uuid("a"));
        event("a", "2026-03-01", 11, attribute("ip-dst", "192.0.2.3"));
        event("late", "2026-02-27", 5, attribute("ip-dst", "192.0.2.4"));
        IndicatorPage second = feed().fetch(first.next());
        assertThat(second.parts()).as("also one that was changed long ago").hasSize(2);
        IndicatorPage third = feed().fetch(second.next());
        assertThat(third.parts()).isEmpty();
        assertThat(third.present()).contains(uuid("a"), uuid("late")).doesNotContain(uuid("old"));
    }

    @Test
    void anEventThatIsMissingOrBrokenKeepsNoOtherAway() throws Exception {
        event("a", "2026-03-01", 10, attribute("ip-dst", "192.0.2.1"));
        event("b", "2026-03-01", 10, attribute("ip-dst", "192.0.2.2"));
        event("c", "2026-03-01", 10, attribute("ip-dst", "192.0.2.3"));
        rig.remove("/feed/" + uuid("a") + ".json");
        rig.put("/feed/" + uuid("b") + ".json", "{\"Event\":");
        IndicatorPage page = feed().fetch(Cursor.START);
        assertThat(page.parts()).hasSize(3);
        assertThat(page.parts().stream().mapToInt(part -> part.leftOut().size()).sum())
                .isEqualTo(2);
        assertThat(page.parts().stream()
                        .mapToInt(part -> part.indicators().size())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void onlyWhatIsMeantForDetectionCountsAndTagsSayHowSure() throws Exception {
        ObjectNode event = event(
                "a",
                "2026-03-01",
                10,
                attribute("ip-dst|port", "192.0.2.1|443").put("comment", "C2"),
                attribute("domain|ip", "evil.example|192.0.2.9"),
                attribute("ip-dst", "192.0.2.2").put("to_ids", false),
                attribute("ip-dst", "192.0.2.3").put("deleted", true),
                attribute("ip-dst", "not an address"));
        ArrayNode tags = event.putArray("Tag");
        tags.addObject().put("name", "tlp:amber+strict");
        tags.addObject().put("name", "misp:confidence-level=\"usually-confident\"");
        tags.addObject().put("name", "botnet");
        event.putArray("Object")
                .addObject()
                .putArray("Attribute")
                .add(attribute("filename|sha256", "x.exe|" + "ab".repeat(32)));
        put("a", event);
        Part part = feed().fetch(Cursor.START).parts().getFirst();
        assertThat(part.indicators())
                .extracting(indicator -> indicator.observable().value())
                .containsExactly("192.0.2.1", "evil.example", "192.0.2.9", "ab".repeat(32));
        Indicator first = part.indicators().getFirst();
        assertThat(first.confidence()).isEqualTo(75);
        assertThat(first.tlp()).isEqualTo(Tlp.AMBER_STRICT);
        assertThat(first.labels()).containsExactly("botnet");
        assertThat(first.description()).isEqualTo("Lab: C2");
        assertThat(part.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.number()).isEqualTo(1));
    }

    private ObjectNode event(String name, String date, long timestamp, ObjectNode... attributes) {
        manifest.putObject(uuid(name)).put("info", "Lab").put("date", date).put("timestamp", Long.toString(timestamp));
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("info", "Lab");
        ArrayNode array = event.putArray("Attribute");
        List.of(attributes).forEach(array::add);
        put(name, event);
        return event;
    }

    private void put(String name, ObjectNode event) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("Event", event);
        rig.put("/feed/" + uuid(name) + ".json", document.toString());
        rig.put("/feed/manifest.json", manifest.toString());
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
