package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The formats of the installed products of lines, by the type of their connector, for carriers of other products' records
 * such as syslog and Kafka. A carrier knows no product: it takes what is on the path. Immutable and thread-safe.
 */
public final class LineFormats {
    private static final Logger LOG = LoggerFactory.getLogger(LineFormats.class);

    private final SortedMap<String, LineFactory> factories;

    private LineFormats(SortedMap<String, LineFactory> factories) {
        this.factories = Collections.unmodifiableSortedMap(factories);
    }

    /** Those that are installed now; one that cannot be loaded is left out, as it is among the connectors. */
    public static LineFormats installed() {
        SortedMap<String, LineFactory> found = new TreeMap<>();
        Iterator<ConnectorFactory> factories = ServiceLoader.load(
                        ConnectorFactory.class, LineFormats.class.getClassLoader())
                .iterator();
        while (true) {
            try {
                if (!factories.hasNext()) {
                    return new LineFormats(found);
                }
                if (factories.next() instanceof LineFactory lines) {
                    found.putIfAbsent(lines.type(), lines);
                }
            } catch (ServiceConfigurationError broken) {
                LOG.warn("A connector could not be loaded: {}", broken.getMessage());
            }
        }
    }

    /** Their names, sorted. */
    public List<String> names() {
        return List.copyOf(factories.keySet());
    }

    public boolean has(String name) {
        return factories.containsKey(name);
    }

    /**
     * The parser of a format, with that product's settings left as they come.
     *
     * @throws ConnectorException MISCONFIGURED when it is not installed
     */
    public RecordParser parser(String name) throws ConnectorException {
        LineFactory factory = factories.get(name);
        if (factory == null) {
            List<String> known = new ArrayList<>(factories.keySet());
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "There is no format \"" + name + "\". Known: " + String.join(", ", known) + ".");
        }
        // Only the source of the lines is required, and that is the carrier's.
        return factory.parser(Settings.of(factory.settings(), Map.of("path", "-")));
    }
}
