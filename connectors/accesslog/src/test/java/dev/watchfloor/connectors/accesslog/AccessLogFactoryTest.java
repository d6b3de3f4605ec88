package dev.watchfloor.connectors.accesslog;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;
import java.util.List;
import java.util.Map;

class AccessLogFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new AccessLogFactory();
    }

    @Override
    protected List<Map<String, String>> refused() {
        return List.of(
                Map.of("log-listen", "127.0.0.1:5514"),
                Map.of("format", "iis"),
                Map.of("trusted-proxies", "10.0.0.1/8"));
    }
}
