package dev.watchfloor.connectors.google;

import dev.watchfloor.connectors.rigs.json.TokenDesk;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class GoogleFailuresTest extends HttpFailureContract {

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return GoogleFixture.connector(server, Duration.ofSeconds(20), Map.of());
    }

    @Override
    protected List<String> secrets() {
        return List.of(TokenDesk.privateKey());
    }
}
