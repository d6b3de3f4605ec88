package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * One of the two event tables. Inside one millisecond the order is by id, which is random: a later event may come before
 * an earlier one, as in the real table. Thread-safe.
 */
final class EventLog {
    private static final int LARGEST = 100_000;
    private static final Comparator<ObjectNode> BY_TIME =
            Comparator.comparingLong(event -> event.path("time").asLong());
    private static final Comparator<ObjectNode> BY_ID =
            Comparator.comparing(event -> event.path("id").asText());

    private final List<ObjectNode> events = new ArrayList<>();

    synchronized void add(ObjectNode event) {
        if (events.size() >= LARGEST) {
            events.subList(0, LARGEST / 10).clear();
        }
        events.add(event);
    }

    /** A page of the matching events. Negative {@code max} means all. */
    synchronized List<ObjectNode> page(Predicate<JsonNode> wanted, boolean oldestFirst, int first, int max) {
        Comparator<ObjectNode> order = oldestFirst ? BY_TIME : BY_TIME.reversed();
        return events.stream()
                .filter(wanted)
                .sorted(order.thenComparing(BY_ID))
                .skip(Math.max(0, first))
                .limit(max < 0 ? Long.MAX_VALUE : max)
                .toList();
    }

    synchronized int size() {
        return events.size();
    }
}
