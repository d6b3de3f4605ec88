package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.util.List;
import java.util.Map;

class OpenSearchFailuresTest extends HttpFailureContract {
    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return Indices.connector(server, Map.of("user", "watchfloor"), Map.of("password", "indexer-4711"));
    }

    @Override
    protected List<String> secrets() {
        return List.of("indexer-4711");
    }
}
