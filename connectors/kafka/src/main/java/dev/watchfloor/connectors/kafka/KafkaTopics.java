package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.EcsParser;
import dev.watchfloor.connectors.feeds.LineFormats;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The topics that are read, and what their records are. Immutable.
 *
 * @param parsers by the topic's name
 */
record KafkaTopics(SortedMap<String, RecordParser> parsers) {
    static final String ECS = "ecs";

    private static final String NAME = "[A-Za-z0-9._-]{1,249}";

    KafkaTopics {
        parsers = Collections.unmodifiableSortedMap(new TreeMap<>(parsers));
    }

    /**
     * @param written names with commas between, each with its format after a colon where it is not {@code usual}
     * @throws ConnectorException MISCONFIGURED for a name or a format that does not exist
     */
    static KafkaTopics of(String written, String usual, Layer layer, LineFormats formats) throws ConnectorException {
        SortedMap<String, RecordParser> parsers = new TreeMap<>();
        for (String part : written.strip().split("[,\\s]+", -1)) {
            int colon = part.indexOf(':');
            String name = colon < 0 ? part : part.substring(0, colon);
            if (!name.matches(NAME)) {
                throw new ConnectorException(
                        Category.MISCONFIGURED,
                        "\"" + name + "\" is no topic. Write names with commas between, such as eve:suricata, edge.");
            }
            String format = colon < 0 ? usual : part.substring(colon + 1);
            parsers.put(name, format.equals(ECS) ? new EcsParser(layer) : formats.parser(format));
        }
        return new KafkaTopics(parsers);
    }

    /** The formats that can be chosen. */
    static List<String> formats(LineFormats installed) {
        List<String> all = new ArrayList<>(List.of(ECS));
        all.addAll(installed.names());
        return all;
    }

    RecordParser parser(String topic) {
        RecordParser parser = parsers.get(topic);
        if (parser == null) {
            throw new IllegalArgumentException("not a topic that is read: " + topic);
        }
        return parser;
    }
}
