package dev.watchfloor.connectors.suricata;

import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class SuricataFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new SuricataFactory();
    }

    @Override
    protected List<Map<String, String>> refused() {
        return List.of(Map.of("records", "alert,flows"), Map.of("records", ","));
    }

    @Override
    protected List<String> records() throws Exception {
        Map<String, String> ofEachType = new LinkedHashMap<>();
        for (String line : RecordedEve.lines("eve-live.jsonl")) {
            ofEachType.merge(
                    Json.read(line).path("event_type").asText(),
                    line,
                    (one, other) -> one.length() < other.length() ? other : one);
        }
        return List.copyOf(ofEachType.values());
    }
}
