package dev.watchfloor.app.intake;

import dev.watchfloor.app.Pin;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.spi.Settings;
import java.util.List;
import java.util.Optional;

/**
 * The connectors now running, as objects that can be called: for the chapters that act and that ask for sessions. No
 * window gets hold of one. Thread-safe; never blocks.
 */
public interface LiveConnectors {

    /** The connector with that name, or empty when there is none or it could not be made. */
    Optional<Named> find(String name);

    /** All of them, by name. */
    List<Named> all();

    /** Tells after a connector was added, replaced or removed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);

    /**
     * One running connector. Look it up again for each use: when an operator edits its settings, this object is closed
     * and another takes its place.
     *
     * @param name the operator's name
     * @param type the product's type
     * @param displayName the product's name
     * @param layer the product's layer
     * @param settings its plain settings, checked
     * @param connector what can be called; its optionals say what it offers
     */
    record Named(String name, String type, String displayName, Layer layer, Settings settings, Connector connector) {

        /** Its records where they lie; a fault in the connector's code becomes a failure of the search. */
        public Optional<PlaceSearch> search() {
            return connector.search().map(search -> new BorderedSearch(name, search));
        }
    }
}
