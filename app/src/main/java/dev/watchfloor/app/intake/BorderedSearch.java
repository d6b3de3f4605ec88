package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceMark;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.spi.PlaceSearch;
import java.util.Optional;

/**
 * A connector's search behind the border, where a fault in its code becomes a sentence. Thread-safe.
 *
 * @param name the operator's name of the connector
 */
record BorderedSearch(String name, PlaceSearch real) implements PlaceSearch {

    @Override
    public String place() {
        return real.place();
    }

    @Override
    public PlaceAnswer search(PlaceQuestion question, Optional<PlaceMark> after)
            throws ConnectorException, InterruptedException {
        return Border.call(name, () -> real.search(question, after));
    }

    @Override
    public void forget(PlaceMark mark) throws InterruptedException {
        try {
            Border.call(name, () -> {
                real.forget(mark);
                return true;
            });
        } catch (ConnectorException left) {
            // The border has logged it; the place forgets by itself.
        }
    }
}
