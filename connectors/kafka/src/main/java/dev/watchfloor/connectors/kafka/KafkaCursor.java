package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The next offset of each partition. Partitions go by the topic's id and not by its name: a topic that was deleted and made
 * again is another one and is read from its beginning. Immutable.
 *
 * @param offsets by {@code topic id/partition}
 */
record KafkaCursor(SortedMap<String, Long> offsets) {
    KafkaCursor {
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    /** What cannot be read is left out. */
    static KafkaCursor of(Cursor cursor) {
        SortedMap<String, Long> offsets = new TreeMap<>();
        for (String part : cursor.value().split(";", -1)) {
            int equals = part.lastIndexOf('=');
            if (equals > 0 && part.substring(equals + 1).matches("[0-9]{1,18}")) {
                offsets.put(part.substring(0, equals), Long.parseLong(part.substring(equals + 1)));
            }
        }
        return new KafkaCursor(offsets);
    }

    /** @throws ConnectorException MISCONFIGURED when there are thousands of partitions */
    Cursor written() throws ConnectorException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Long> offset : offsets.entrySet()) {
            text.append(text.isEmpty() ? "" : ";")
                    .append(offset.getKey())
                    .append('=')
                    .append(offset.getValue());
        }
        if (text.length() > Cursor.LONGEST) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The topics have too many partitions for one connector. Divide the topics among several.");
        }
        return new Cursor(text.toString());
    }
}
