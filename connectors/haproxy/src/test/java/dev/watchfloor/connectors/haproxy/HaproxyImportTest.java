package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.RecordImportContract;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Access logs that lie about, imported beside a syslog listener. */
final class HaproxyImportTest extends RecordImportContract {
    @Override
    protected RecordImport imports() throws Exception {
        HaproxyFactory factory = new HaproxyFactory();
        try (Connector connector = factory.create(
                Settings.of(factory.settings(), Map.of("log-listen", "127.0.0.1:0")),
                new ConnectorContext("edge", Clock.systemUTC(), key -> Optional.empty()))) {
            return connector.imports().orElseThrow();
        }
    }

    @Override
    protected String record(int number) {
        return "{\"ts\":" + (1_795_488_071 + number)
                + ".582,\"client_ip\":\"198.51.100.10\",\"client_port\":47784,\"frontend\":\"edge\",\"backend\":\"app\","
                + "\"server\":\"app1\",\"method\":\"GET\",\"host\":\"shop.example\",\"path\":\"/item/" + number
                + "\",\"ua\":\"-\",\"status\":200,\"bytes_out\":141,\"bytes_in\":175,\"term\":\"----\"}";
    }
}
