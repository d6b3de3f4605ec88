package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.time.Clock;
import java.util.List;

class GlewlwydFailuresTest extends HttpFailureContract {

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return new GlewlwydFactory().create(Connections.settings(server), Connections.context(Clock.systemUTC()));
    }

    @Override
    protected List<String> secrets() {
        return List.of(Connections.PASSWORD);
    }
}
