package dev.watchfloor.connectors.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.watchfloor.connectors.testing.WriteFault.Ending;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a product that speaks HTTP, lets reading requests through and spoils changing ones. Loopback only.
 * Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {
    /** Names what is done where the path does not. */
    private static final String OPERATION = "X-Amz-Target";

    private static final List<String> PASSED_ON = List.of(
            "Authorization",
            "Cookie",
            "Content-Type",
            "Accept",
            "X-API-KEY",
            "If-Match",
            OPERATION,
            "X-Amz-Date",
            "Kong-Admin-Token");

    private final URI product;
    private final BiPredicate<String, String> isWrite;
    private final HttpServer server;
    private final HttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger writes = new AtomicInteger();
    private volatile @Nullable WriteFault fault;
    private volatile int from = 1;

    /**
     * Starts to pass requests on.
     *
     * @param product its address without a path
     * @param isWrite tells a changing request by its method and path; an operation that a header names is after a #
     */
    public FaultProxy(URI product, BiPredicate<String, String> isWrite) throws IOException {
        this.product = product;
        this.isWrite = isWrite;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it is, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on every changing request goes wrong like this. */
    public void spoil(WriteFault next) {
        spoilFrom(1, next);
    }

    /** As {@link #spoil}, but the first {@code number - 1} changing requests from now on go well. */
    public void spoilFrom(int number, WriteFault next) {
        writes.set(0);
        from = number;
        fault = next;
    }

    /** From now on all is well. */
    public void heal() {
        writes.set(0);
        fault = null;
    }

    /** Changing requests since the last call of {@link #spoil} or {@link #heal}. */
    public int writes() {
        return writes.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            String operation = exchange.getRequestHeaders().getFirst(OPERATION);
            boolean write = isWrite.test(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath() + (operation == null ? "" : "#" + operation));
            WriteFault wrong = write && writes.incrementAndGet() >= from ? fault : null;
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (wrong == null) {
                passBack(exchange, ask(exchange, body));
            } else {
                if (wrong.carriedOut()) {
                    ask(exchange, body);
                }
                end(exchange, wrong.ending());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        URI place = URI.create(product + exchange.getRequestURI().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(place)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        PASSED_ON.forEach(
                name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                        .ifPresent(value -> request.header(name, value)));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void passBack(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        for (String name : List.of("Content-Type", "Server", "Date", "ETag", "Link", "Set-Cookie")) {
            answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
        }
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private void end(HttpExchange exchange, Ending ending) throws IOException, InterruptedException {
        switch (ending) {
            case Ending.Status status -> {
                if (status.code() == 429 || status.code() == 503) {
                    exchange.getResponseHeaders().set("Retry-After", "7");
                }
                if (status.code() / 100 == 3) {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                }
                exchange.sendResponseHeaders(status.code(), -1);
            }
            case Ending.Page page -> {
                byte[] html = "<html><body>Sign in</body></html>".getBytes(StandardCharsets.US_ASCII);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, html.length);
                exchange.getResponseBody().write(html);
            }
            case Ending.Cut cut -> {
                exchange.sendResponseHeaders(200, 5_000);
                OutputStream out = exchange.getResponseBody();
                out.write('{');
                out.flush();
            }
            case Ending.Silence silence -> closed.await();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        client.shutdownNow();
        threads.shutdownNow();
    }
}
