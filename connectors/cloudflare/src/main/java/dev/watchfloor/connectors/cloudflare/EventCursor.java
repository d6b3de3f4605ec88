package dev.watchfloor.connectors.cloudflare;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Up to which second events were read, and which of that second.
 *
 * @param from the second to go on with
 * @param seen what was read of it
 */
record EventCursor(Instant from, Set<String> seen) {
    /** Characters of an id, and how many of them a cursor has room for. */
    static final int ID = 12;

    static final int MOST = 4_900;

    EventCursor {
        seen = Set.copyOf(seen);
    }

    static EventCursor read(Cursor cursor, Instant start) throws ConnectorException {
        if (cursor.isStart()) {
            return new EventCursor(start, Set.of());
        }
        String[] parts = cursor.value().split("\\|", 2);
        try {
            Set<String> seen = new LinkedHashSet<>();
            for (String id : parts.length < 2 ? new String[0] : parts[1].split(",", -1)) {
                if (!id.isEmpty()) {
                    seen.add(id);
                }
            }
            return new EventCursor(Instant.parse(parts[0]), seen);
        } catch (DateTimeException notOurs) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "The stored position of this feed cannot be read. Remove the connector and add it again.");
        }
    }

    /** Where to go on, having read these besides. */
    static EventCursor at(Instant from, Collection<String> seen) {
        List<String> newest = List.copyOf(seen);
        return new EventCursor(
                from, new LinkedHashSet<>(newest.subList(Math.max(0, newest.size() - MOST), newest.size())));
    }

    Cursor written() {
        return new Cursor(from + "|" + String.join(",", seen));
    }
}
