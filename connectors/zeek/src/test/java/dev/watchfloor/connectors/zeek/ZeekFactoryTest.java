package dev.watchfloor.connectors.zeek;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;

class ZeekFactoryTest extends ConnectorFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new ZeekFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("path", "conn.log");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no file", Map.of(), Map.of()),
                new Misconfiguration("an unknown log", Map.of("path", "conn.log", "records", "conn,x509"), Map.of()),
                new Misconfiguration(
                        "a seed out of range", Map.of("path", "conn.log", "community-id-seed", "65536"), Map.of()),
                new Misconfiguration("no duration", Map.of("path", "conn.log", "poll", "often"), Map.of()));
    }
}
