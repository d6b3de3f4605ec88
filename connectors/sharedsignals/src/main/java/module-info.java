import dev.watchfloor.connectors.sharedsignals.SharedSignalsFactory;
import dev.watchfloor.connectors.spi.ConnectorFactory;

/**
 * A receiver of OpenID Shared Signals (SSF 1.0 with CAEP 1.0 and RISC) that polls (RFC 8936): what a transmitter says of
 * sessions, credentials and devices, believed only with its signature. Measured with Keycloak 26.7.3.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.sharedsignals {
    requires com.nimbusds.jose.jwt;
    requires dev.watchfloor.connectors.providers;
    requires static org.jspecify;

    provides ConnectorFactory with
            SharedSignalsFactory;
}
