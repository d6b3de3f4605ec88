import dev.watchfloor.connectors.google.GoogleFactory;
import dev.watchfloor.connectors.spi.ConnectorFactory;

/** Google Workspace and Cloud Identity (after their documentation of 2026-09; not measured on a live organisation). */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.google {
    requires dev.watchfloor.connectors.providers;
    requires static org.jspecify;

    provides ConnectorFactory with
            GoogleFactory;
}
