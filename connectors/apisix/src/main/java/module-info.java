import dev.watchfloor.connectors.apisix.ApisixConnectorFactory;
import dev.watchfloor.connectors.spi.ConnectorFactory;

/**
 * Apache APISIX 3.2 to 3.18: its requests from http-logger or file-logger, and a denylist kept in its plugin
 * ip-restriction through the Admin API.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.apisix {
    requires com.fasterxml.jackson.databind;
    requires dev.watchfloor.connectors.feeds;
    requires dev.watchfloor.connectors.http;
    requires dev.watchfloor.connectors.spi;
    requires static org.jspecify;

    provides ConnectorFactory with
            ApisixConnectorFactory;
}
