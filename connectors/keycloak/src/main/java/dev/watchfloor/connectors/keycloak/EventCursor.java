package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.feeds.StreamPosition;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import java.util.Optional;

/** Where both streams are, in one cursor. */
record EventCursor(StreamPosition logins, StreamPosition administration) {
    private static final String VERSION = "kc1";

    /** @param floor where a new connector begins, in milliseconds since the epoch */
    static EventCursor of(Cursor cursor, long floor) throws ConnectorException {
        if (cursor.isStart()) {
            return new EventCursor(StreamPosition.startingAt(floor), StreamPosition.startingAt(floor));
        }
        String[] parts = cursor.value().split(";", -1);
        if (parts.length == 3 && parts[0].equals(VERSION)) {
            Optional<StreamPosition> logins = StreamPosition.decoded(parts[1]);
            Optional<StreamPosition> administration = StreamPosition.decoded(parts[2]);
            if (logins.isPresent() && administration.isPresent()) {
                return new EventCursor(logins.get(), administration.get());
            }
        }
        throw new ConnectorException(
                Category.MALFORMED_DATA,
                "The stored place in Keycloak's events cannot be read. Remove this connector and add it again.");
    }

    Cursor cursor() {
        return new Cursor(VERSION + ";" + logins.encoded() + ";" + administration.encoded());
    }
}
