package dev.watchfloor.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.io.IOException;
import java.net.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to one product. Keeps no cookies, follows no redirects, bounds every answer, logs methods, paths and statuses but
 * never a header, a query or a body.
 *
 * <p>A pooled connection that the product closed meanwhile is replaced and the request sent again, so requests must be
 * safe to repeat. Thread-safe. Calls block and end within 2 s of an interrupt with {@link InterruptedException}.
 */
public final class ProductClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProductClient.class);

    private final ProductOptions options;
    private final HttpUrl base;
    private final ExecutorService threads;
    private final OkHttpClient client;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Opens nothing yet.
     *
     * @throws ConnectorException MISCONFIGURED when the URL or a certificate file cannot be used
     */
    public ProductClient(ProductOptions options) throws ConnectorException {
        this.options = options;
        HttpUrl parsed = HttpUrl.get(options.base());
        if (parsed == null) {
            throw new ConnectorException(
                    Category.MISCONFIGURED, options.base() + " is not a URL that starts with http:// or https://.");
        }
        base = parsed;
        requireHttps(options);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool())
                .connectTimeout(options.connect())
                .readTimeout(options.call())
                .writeTimeout(options.call())
                .callTimeout(options.call())
                .followRedirects(false)
                .followSslRedirects(false);
        Trust.of(options).ifPresent(trust -> builder.sslSocketFactory(trust.sockets(), trust.manager()));
        // Unresolved: the library looks the name up for each connection, and closes what it could not use.
        options.reach().proxy().ifPresent(address -> builder.proxy(new Proxy(Proxy.Type.HTTP, address)));
        client = builder.build();
    }

    /** Whoever asks for a pin or a proxy means a line that only the product can read. */
    private static void requireHttps(ProductOptions options) throws ConnectorException {
        boolean needsIt = !options.reach().pins().isEmpty()
                || options.reach().client().isPresent()
                || options.reach().proxy().isPresent();
        if (needsIt && !"https".equalsIgnoreCase(options.base().getScheme())) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "A client certificate, a pinned key and a proxy go with https only, and " + options.product()
                            + " is at a plain http address. Use https, or leave them blank.");
        }
    }

    /** How it is set up. */
    public ProductOptions options() {
        return options;
    }

    /** Reads; the path as in {@link ProductRequest#of}. */
    public Answer get(String... segments) throws ConnectorException, InterruptedException {
        return send(ProductRequest.get(segments));
    }

    /** Replaces with JSON. */
    public Answer put(JsonNode body, String... segments) throws ConnectorException, InterruptedException {
        return send(ProductRequest.put(segments).json(body));
    }

    /** Sends JSON. */
    public Answer post(JsonNode body, String... segments) throws ConnectorException, InterruptedException {
        return send(ProductRequest.post(segments).json(body));
    }

    /** Changes in part with JSON. */
    public Answer patch(JsonNode body, String... segments) throws ConnectorException, InterruptedException {
        return send(ProductRequest.patch(segments).json(body));
    }

    /** Removes. */
    public Answer delete(String... segments) throws ConnectorException, InterruptedException {
        return send(ProductRequest.delete(segments));
    }

    /**
     * Sends and returns a 2xx answer.
     *
     * @throws ConnectorException for every other status, and when there is no answer
     */
    public Answer send(ProductRequest request) throws ConnectorException, InterruptedException {
        return ask(request).requireSuccess();
    }

    /**
     * Sends and returns the answer of whatever status.
     *
     * @throws ConnectorException only when there is no answer, or one beyond the bounds
     */
    public Answer ask(ProductRequest request) throws ConnectorException, InterruptedException {
        if (closed.get()) {
            throw new ConnectorException(
                    Category.UNREACHABLE,
                    "The connection to " + ProductOptions.inside(options.product()) + " is closed.");
        }
        Call call = client.newCall(WireRequests.of(base, options.product(), request));
        CompletableFuture<Answer> future = new CompletableFuture<>();
        call.enqueue(new AnswerReader(options, request.toString(), future));
        try {
            Answer answer = future.get();
            LOG.debug(
                    "{} {} {} in {} ms",
                    options.product(),
                    request,
                    answer.status(),
                    answer.latency().toMillis());
            return answer;
        } catch (InterruptedException interrupted) {
            call.cancel();
            throw interrupted;
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    private ConnectorException failure(@org.jspecify.annotations.Nullable Throwable cause) {
        return switch (cause) {
            case ConnectorException known -> known;
            case IOException transport -> Failures.ofTransport(options, transport);
            case null, default ->
                new ConnectorException(
                        Category.MALFORMED_DATA,
                        "The answer of " + ProductOptions.inside(options.product()) + " cannot be read.",
                        cause);
        };
    }

    /** Ends calls under way and closes all connections. Idempotent. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            client.dispatcher().cancelAll();
            threads.shutdownNow();
            client.connectionPool().evictAll();
        }
    }

    @Override
    public String toString() {
        return "ProductClient[" + options.product() + " at " + options.base() + "]";
    }
}
