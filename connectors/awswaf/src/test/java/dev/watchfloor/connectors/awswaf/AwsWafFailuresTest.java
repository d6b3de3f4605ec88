package dev.watchfloor.connectors.awswaf;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.util.List;

class AwsWafFailuresTest extends HttpFailureContract {

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return AwsWafFixture.connector(server);
    }

    @Override
    protected List<String> secrets() {
        return List.of(AwsWafFixture.SECRET);
    }
}
