package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.util.List;

class EntraFailuresTest extends HttpFailureContract {

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return EntraFixture.connector(server, "secret-4711");
    }

    @Override
    protected List<String> secrets() {
        return List.of("secret-4711");
    }
}
