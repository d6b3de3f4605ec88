import dev.watchfloor.connectors.entra.EntraFactory;
import dev.watchfloor.connectors.spi.ConnectorFactory;

/** Microsoft Entra ID through Graph v1.0 (after its documentation; not measured on a live tenant). */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.entra {
    requires dev.watchfloor.connectors.providers;
    requires static org.jspecify;

    provides ConnectorFactory with
            EntraFactory;
}
