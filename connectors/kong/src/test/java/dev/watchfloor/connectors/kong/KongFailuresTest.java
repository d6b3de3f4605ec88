package dev.watchfloor.connectors.kong;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.util.List;

class KongFailuresTest extends HttpFailureContract {

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return KongFixture.connector(server, "token-4711");
    }

    @Override
    protected List<String> secrets() {
        return List.of("token-4711");
    }
}
