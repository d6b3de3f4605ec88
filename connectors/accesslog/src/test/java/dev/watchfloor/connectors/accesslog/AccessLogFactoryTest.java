package dev.watchfloor.connectors.accesslog;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;

class AccessLogFactoryTest extends ConnectorFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new AccessLogFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("path", "access.json");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no file", Map.of(), Map.of()),
                new Misconfiguration("both", Map.of("path", "access.json", "log-listen", "127.0.0.1:5514"), Map.of()),
                new Misconfiguration("an unknown product", Map.of("path", "access.json", "format", "iis"), Map.of()),
                new Misconfiguration(
                        "no network", Map.of("path", "access.json", "trusted-proxies", "10.0.0.1/8"), Map.of()),
                new Misconfiguration("no duration", Map.of("path", "access.json", "poll", "often"), Map.of()));
    }
}
