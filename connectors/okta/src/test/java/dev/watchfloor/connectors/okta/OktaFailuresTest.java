package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.util.List;

class OktaFailuresTest extends HttpFailureContract {

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        OktaFactory factory = new OktaFactory();
        return factory.create(Settings.of(factory.settings(), OktaFixture.settings(server)), OktaFixture.context());
    }

    @Override
    protected List<String> secrets() {
        return List.copyOf(OktaFixture.SECRETS.values());
    }
}
