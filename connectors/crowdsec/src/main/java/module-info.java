import dev.watchfloor.connectors.crowdsec.CrowdsecFactory;
import dev.watchfloor.connectors.spi.ConnectorFactory;

/**
 * CrowdSec's Local API (measured on 1.4.6): what it detected as events, and its decisions as a denylist whose entries end
 * by themselves. CrowdSec decides; bouncers, which it does not show us, enforce.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.crowdsec {
    requires com.fasterxml.jackson.databind;
    requires dev.watchfloor.connectors.http;
    requires dev.watchfloor.connectors.spi;
    requires static org.jspecify;

    provides ConnectorFactory with
            CrowdsecFactory;
}
