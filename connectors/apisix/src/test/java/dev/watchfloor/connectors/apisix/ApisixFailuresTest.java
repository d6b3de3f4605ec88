package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.util.List;
import java.util.Map;

class ApisixFailuresTest extends HttpFailureContract {
    private static final String KEY = "key-of-the-contract";

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return ApisixFixture.connector(Map.of("admin-url", server.toString()), KEY);
    }

    @Override
    protected List<String> secrets() {
        return List.of(KEY);
    }
}
