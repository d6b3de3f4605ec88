package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plugin http-logger with its batch processor: sends when the batch is full or {@code inactive_timeout} has passed,
 * and gives a batch up after {@code max_retry_count} further tries. Thread-safe.
 */
final class HttpLogger {
    private static final int TIME_OUT_MILLISECONDS = 3_000;

    private final URI target;
    private final String authorization;
    private final int batch;
    private final long inactiveSeconds;
    private final int retries;
    private final long retryDelaySeconds;
    private final boolean newLines;
    private final ScheduledExecutorService timer;
    private final AtomicLong lost;
    private List<JsonNode> pending = new ArrayList<>();
    private @Nullable Future<?> flush;

    HttpLogger(JsonNode configuration, ScheduledExecutorService timer, AtomicLong lost) {
        // The product posts to the path with a trailing question mark.
        target = URI.create(configuration.path("uri").asText() + "?");
        authorization = configuration.path("auth_header").asText();
        batch = configuration.path("batch_max_size").asInt(1000);
        inactiveSeconds = configuration.path("inactive_timeout").asLong(5);
        retries = configuration.path("max_retry_count").asInt(0);
        retryDelaySeconds = configuration.path("retry_delay").asLong(1);
        newLines = configuration.path("concat_method").asText().equals("new_line");
        this.timer = timer;
        this.lost = lost;
    }

    synchronized void add(JsonNode entry) {
        pending.add(entry);
        try {
            if (pending.size() >= batch) {
                flush();
            } else if (flush == null) {
                flush = timer.schedule(this::flush, inactiveSeconds, TimeUnit.SECONDS);
            }
        } catch (RejectedExecutionException closed) {
            lost.addAndGet(pending.size());
            pending = new ArrayList<>();
        }
    }

    private synchronized void flush() {
        if (flush != null) {
            flush.cancel(false);
            flush = null;
        }
        if (!pending.isEmpty()) {
            List<JsonNode> entries = pending;
            pending = new ArrayList<>();
            timer.execute(() -> send(entries, 0));
        }
    }

    private void send(List<JsonNode> entries, int tried) {
        if (delivered(entries)) {
            return;
        }
        if (tried >= retries || timer.isShutdown()) {
            lost.addAndGet(entries.size());
            return;
        }
        timer.schedule(() -> send(entries, tried + 1), retryDelaySeconds, TimeUnit.SECONDS);
    }

    private boolean delivered(List<JsonNode> entries) {
        byte[] body = body(entries).getBytes(StandardCharsets.UTF_8);
        try {
            // java.net.http drops an empty query, which the product sends; this older client keeps it.
            HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection();
            connection.setConnectTimeout(TIME_OUT_MILLISECONDS);
            connection.setReadTimeout(TIME_OUT_MILLISECONDS);
            connection.setDoOutput(true);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("User-Agent", "lua-resty-http/0.16.1 (Lua) ngx_lua/10028");
            if (!authorization.isEmpty()) {
                connection.setRequestProperty("Authorization", authorization);
            }
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            int status = connection.getResponseCode();
            connection.disconnect();
            return status < 400;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private String body(List<JsonNode> entries) {
        if (batch == 1) {
            return entries.getFirst().toString();
        }
        return newLines
                ? entries.stream().map(JsonNode::toString).collect(Collectors.joining("\n"))
                : entries.stream().map(JsonNode::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
