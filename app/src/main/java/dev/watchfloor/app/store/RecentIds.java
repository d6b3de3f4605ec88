package dev.watchfloor.app.store;

import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids that each connector stored lately. Filled from the log itself at start, so that it is committed with the
 * events by nature. Not thread-safe.
 */
final class RecentIds {
    /** How many ids per connector: several times what any source sends again after a lost answer. */
    static final int WINDOW = 20_000;

    private final Map<String, LinkedHashSet<String>> windows = new HashMap<>();

    /** Those of {@code events} whose id is neither in the window nor twice among them. */
    List<SecurityEvent> withoutRepetitions(String connector, List<SecurityEvent> events) {
        Set<String> window = windows.getOrDefault(connector, new LinkedHashSet<>());
        Set<String> inBatch = HashSet.newHashSet(events.size());
        List<SecurityEvent> fresh = new ArrayList<>(events.size());
        for (SecurityEvent event : events) {
            if (!window.contains(event.id()) && inBatch.add(event.id())) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    /** Remembers an id that is in the log, and forgets the oldest when the window is full. */
    void add(String connector, String id) {
        LinkedHashSet<String> window = windows.computeIfAbsent(connector, unseen -> new LinkedHashSet<>());
        if (window.add(id) && window.size() > WINDOW) {
            window.removeFirst();
        }
    }
}
