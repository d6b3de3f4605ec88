import dev.watchfloor.connectors.glewlwyd.GlewlwydFactory;
import dev.watchfloor.connectors.spi.ConnectorFactory;

/**
 * Glewlwyd, the identity provider of Debian: who holds a session, with which browser and from where, and the end of
 * sessions and refresh tokens. Facts about the product are those of Glewlwyd 2.7.5, measured.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.glewlwyd {
    requires dev.watchfloor.connectors.providers;
    requires org.slf4j;
    requires static org.jspecify;

    provides ConnectorFactory with
            GlewlwydFactory;
}
