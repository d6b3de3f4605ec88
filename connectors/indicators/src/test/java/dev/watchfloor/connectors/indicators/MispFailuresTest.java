package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

class MispFailuresTest extends HttpFailureContract {

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return Sources.connector(
                new MispFactory(), Map.of("url", server.toString()), Map.of("key", "secret-4711"), Clock.systemUTC());
    }

    @Override
    protected List<String> secrets() {
        return List.of("secret-4711");
    }
}
