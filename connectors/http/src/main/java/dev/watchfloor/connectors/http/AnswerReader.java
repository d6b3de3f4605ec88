package dev.watchfloor.connectors.http;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads one answer within the bounds, on the client's own thread, so that the caller can be interrupted at any moment. */
final class AnswerReader implements Callback {
    private final ProductOptions options;
    private final String request;
    private final CompletableFuture<Answer> future;
    private final Instant sent;
    private final long started = System.nanoTime();

    AnswerReader(ProductOptions options, String request, CompletableFuture<Answer> future) {
        this.options = options;
        this.request = request;
        this.future = future;
        this.sent = options.clock().instant();
    }

    @Override
    public void onFailure(Call call, IOException failure) {
        future.completeExceptionally(failure);
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            String text = boundedText(response.body().source());
            future.complete(new Answer(
                    options.product(),
                    request,
                    response.code(),
                    headers(response),
                    text,
                    sent,
                    Duration.ofNanos(System.nanoTime() - started)));
        } catch (IOException | ConnectorException failure) {
            future.completeExceptionally(failure);
        }
    }

    private String boundedText(BufferedSource source) throws IOException, ConnectorException {
        if (source.request(options.largestAnswer() + 1L)) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    options.product() + " answered " + request + " with more than " + options.largestAnswer()
                            + " bytes. The rest was not read.");
        }
        return new String(source.readByteArray(), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(Response response) throws IOException {
        Map<String, List<String>> byName = new HashMap<>();
        add(response.headers(), byName);
        if (response.isSuccessful()) {
            // Caddy 2.6.2 sends the ETag after the body, for which the whole of it must have been read.
            add(response.trailers(), byName);
        }
        return byName;
    }

    private static void add(Headers headers, Map<String, List<String>> byName) {
        for (String name : headers.names()) {
            byName.putIfAbsent(name.toLowerCase(Locale.ROOT), headers.values(name));
        }
    }
}
