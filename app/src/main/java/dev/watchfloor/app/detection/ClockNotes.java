package dev.watchfloor.app.detection;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Remembers the clocks whose measured offset decided that something belongs to a thread. Not thread-safe. */
final class ClockNotes {
    private static final int MOST = 8;

    private final Map<String, Duration> offsets = new TreeMap<>();

    void note(String connector, Duration offset) {
        if (!offset.isZero() && offsets.size() < MOST) {
            offsets.put(connector, offset);
        }
    }

    void add(ClockNotes others) {
        others.offsets.forEach(this::note);
    }

    /** As half a sentence, empty when no clock mattered. */
    String words() {
        return offsets.entrySet().stream()
                .map(entry -> words(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String words(String connector, Duration offset) {
        return ThreadText.format(
                offset.isNegative() ? "doubt.behind" : "doubt.ahead",
                connector,
                offset.abs().toSeconds());
    }
}
