package dev.watchfloor.connectors.suricata;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.RecordImportContract;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** EVE files that lie about. */
class SuricataImportTest extends RecordImportContract {
    @Override
    protected RecordImport imports() throws Exception {
        SuricataFactory factory = new SuricataFactory();
        try (Connector connector = factory.create(
                Settings.of(factory.settings(), Map.of("path", folder + "/live/eve.json")),
                new ConnectorContext("ids", Clock.systemUTC(), key -> Optional.empty()))) {
            return connector.imports().orElseThrow();
        }
    }

    @Override
    protected String record(int number) {
        return "{\"timestamp\":\"2026-11-24T02:00:" + String.format(java.util.Locale.ROOT, "%02d", number % 60)
                + ".000000+0000\",\"flow_id\":" + number
                + ",\"event_type\":\"http\",\"src_ip\":\"203.0.113.9\",\"dest_ip\":\"192.0.2.1\",\"dest_port\":80,"
                + "\"http\":{\"hostname\":\"shop.example\",\"url\":\"/item/" + number
                + "\",\"http_method\":\"GET\",\"status\":200}}";
    }
}
