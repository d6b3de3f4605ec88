package dev.watchfloor.connectors.cloudflare;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.time.Clock;
import java.util.List;

class CloudflareFailuresTest extends HttpFailureContract {

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return CloudflareFixture.connector(server, "token-4711", Clock.systemUTC());
    }

    @Override
    protected List<String> secrets() {
        return List.of("token-4711");
    }
}
