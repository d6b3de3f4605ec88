package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.time.Clock;
import java.util.List;

class CrowdsecFailuresTest extends HttpFailureContract {

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return CrowdsecFixture.connector(
                server, CrowdsecFixture.secrets("password-4711", "key-4711"), Clock.systemUTC());
    }

    @Override
    protected List<String> secrets() {
        return List.of("password-4711", "key-4711");
    }
}
