package dev.watchfloor.connectors.syslog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects fields; one that comes twice with different values is in doubt and left out. Not thread-safe. */
final class FieldMap {
    private static final int MOST = 300;

    private final Map<String, String> fields = new HashMap<>();
    private final List<ApplianceRecord.Span> spans = new ArrayList<>();
    private final Set<String> doubtful = new HashSet<>();

    /** @param from place of the value in the record, up to {@code to} */
    void put(String key, String value, int from, int to) {
        spans.add(new ApplianceRecord.Span(key, from, to));
        if (fields.size() >= MOST || doubtful.contains(key)) {
            return;
        }
        String before = fields.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            fields.remove(key);
            doubtful.add(key);
        }
    }

    Map<String, String> found() {
        return fields;
    }

    /** All values, also those in doubt. */
    List<ApplianceRecord.Span> spans() {
        return spans;
    }
}
