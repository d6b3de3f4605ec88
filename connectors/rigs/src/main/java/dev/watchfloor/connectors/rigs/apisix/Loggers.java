package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/** The logger plugins of all global rules. Thread-safe. */
final class Loggers implements AutoCloseable {
    private final ResourceStore store;
    private final AtomicLong lost = new AtomicLong();
    private final Map<JsonNode, HttpLogger> posting = new ConcurrentHashMap<>();
    private final Map<String, FileLogger> files = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("apisix-rig-logger").factory());

    Loggers(ResourceStore store) {
        this.store = store;
    }

    void log(ObjectNode entry) {
        for (StoredObject rule : store.list("global_rules")) {
            JsonNode plugins = rule.value().path("plugins");
            JsonNode http = plugins.path("http-logger");
            if (isOn(http)) {
                posting.computeIfAbsent(http, configuration -> new HttpLogger(configuration, timer, lost))
                        .add(formatted(http, entry));
            }
            JsonNode file = plugins.path("file-logger");
            if (isOn(file)) {
                files.computeIfAbsent(file.path("path").asText(), path -> new FileLogger(Path.of(path)))
                        .append(withoutUnmatchedRoute(entry));
            }
        }
    }

    long lost() {
        return lost.get();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        files.values().forEach(FileLogger::close);
    }

    private JsonNode formatted(JsonNode plugin, ObjectNode entry) {
        JsonNode own = plugin.path("log_format");
        JsonNode format = own.isObject()
                ? own
                : store.get("plugin_metadata", "http-logger")
                        .map(metadata -> metadata.value().path("log_format"))
                        .orElse(own);
        return format.isObject() ? CustomFormat.written(format, entry) : entry;
    }

    private static boolean isOn(JsonNode plugin) {
        return plugin.isObject() && !plugin.path("_meta").path("disable").asBoolean();
    }

    private static ObjectNode withoutUnmatchedRoute(ObjectNode entry) {
        return entry.path("route_id").asText().equals(LogEntries.NO_ROUTE)
                ? entry.deepCopy().without(List.of("route_id"))
                : entry;
    }
}
