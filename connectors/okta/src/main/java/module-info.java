import dev.watchfloor.connectors.okta.OktaFactory;
import dev.watchfloor.connectors.spi.ConnectorFactory;

/**
 * Okta's System Log, the sessions it tells of, devices and a blocklist zone (after the management API 2026.06.3; not
 * measured on a live organisation).
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.okta {
    requires dev.watchfloor.connectors.providers;
    requires static org.jspecify;

    provides ConnectorFactory with
            OktaFactory;
}
