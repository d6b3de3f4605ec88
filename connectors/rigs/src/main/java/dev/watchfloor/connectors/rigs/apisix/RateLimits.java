package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** limit-count with fixed windows by route and client address. Thread-safe. */
final class RateLimits {
    private static final int MOST_WINDOWS = 100_000;

    /** Where a client is in its window. */
    record Standing(boolean exceeded, Map<String, String> headers) {}

    private record Window(Instant end, int used) {}

    private final Map<String, Window> windows = new HashMap<>();

    synchronized Standing use(String route, String client, JsonNode plugin, Instant now) {
        int count = plugin.path("count").asInt(1);
        Duration length = Duration.ofSeconds(plugin.path("time_window").asLong(60));
        if (windows.size() >= MOST_WINDOWS) {
            windows.values().removeIf(window -> !window.end().isAfter(now));
        }
        String key = route + " " + client;
        Window before = windows.get(key);
        // A request of the past, when history is played, opens a window of its own.
        boolean open = before != null
                && before.end().isAfter(now)
                && !before.end().minus(length).isAfter(now);
        Window after =
                open && before != null ? new Window(before.end(), before.used() + 1) : new Window(now.plus(length), 1);
        windows.put(key, after);
        long reset = Duration.between(now, after.end()).toSeconds();
        return new Standing(
                after.used() > count,
                Map.of(
                        "x-ratelimit-limit",
                        Integer.toString(count),
                        "x-ratelimit-remaining",
                        Integer.toString(Math.max(0, count - after.used())),
                        "x-ratelimit-reset",
                        Long.toString(reset)));
    }
}
