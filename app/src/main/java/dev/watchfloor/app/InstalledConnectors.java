package dev.watchfloor.app;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the connectors on the module path or class path; one that fails to load is logged and left out. */
final class InstalledConnectors {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledConnectors.class);
    private static final int MOST_FAILURES = 100;

    private InstalledConnectors() {}

    static List<ConnectorFactory> find() {
        return usable(ServiceLoader.load(ConnectorFactory.class).iterator());
    }

    /** @param found as {@link ServiceLoader#iterator} behaves: either method may throw, and go on when called again */
    static List<ConnectorFactory> usable(Iterator<ConnectorFactory> found) {
        Map<String, ConnectorFactory> byType = new LinkedHashMap<>();
        for (int failures = 0; failures < MOST_FAILURES; ) {
            try {
                if (!found.hasNext()) {
                    break;
                }
                ConnectorFactory factory = found.next();
                if (byType.putIfAbsent(factory.type(), factory) != null) {
                    LOG.warn("A second connector of type {} was left out.", factory.type());
                }
            } catch (ServiceConfigurationError | LinkageError broken) {
                failures++;
                LOG.warn("A connector cannot be loaded and was left out: {}", broken.toString());
            }
        }
        return List.copyOf(byType.values());
    }
}
