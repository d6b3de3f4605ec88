package dev.watchfloor.connectors.accesslog;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;
import java.util.ArrayList;
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

    @Override
    protected List<String> records() throws Exception {
        List<String> records = new ArrayList<>(AccessLines.recorded("nginx/1.22.1/access.jsonl"));
        records.addAll(AccessLines.recorded("caddy/2.6.2/access.jsonl").subList(0, 5));
        records.add(AccessLines.ENVOY.replace('\'', '"'));
        records.add(AccessLines.TRAEFIK.replace('\'', '"'));
        return records;
    }
}
