package dev.watchfloor.connectors.feeds;

import com.sun.net.httpserver.HttpServer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Receives JSON that a gateway's HTTP logger posts: one object, an array of them, or one per line, packed with gzip or not.
 *
 * <p>Any path; the token comes as {@code Authorization: Bearer …} or in {@code X-Watchfloor-Token}. Answers: 200 once
 * the records are committed, 400 when nothing of the body is JSON, 401 without the right token, 405 unless POST, 413 over
 * 8 MiB, 503 when the store refused, so that the sender tries again. A batch sent again has the same ids: they are made
 * of the record's text and its ordinal among equal texts of the batch.
 *
 * <p>Each request has 30 s from its first byte to its answer, and at most 256 run at once; a client that dawdles is cut
 * off. Plain HTTP: keep it on loopback or behind TLS. Thread-safe; one {@link #listen} at a time.
 */
public final class HttpFeed implements PushFeed {
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

    private final String endpoint;
    private final TokenCheck token;
    private final Envelope envelope;
    private final RecordParser parser;
    private final ListeningState state;
    private final Duration longestRequest;

    /**
     * @param endpoint {@code host:port}; {@code *:port} listens on all addresses, a blank host on loopback; port 0 lets
     *     the system choose
     * @param token what the sender must show
     */
    public HttpFeed(String endpoint, Secret token, RecordParser parser, Clock clock) {
        this(endpoint, token, parser, clock, LONGEST_REQUEST);
    }

    /** @param envelope what the records lie in */
    public HttpFeed(String endpoint, Secret token, RecordParser parser, Clock clock, Envelope envelope) {
        this(endpoint, token, parser, clock, envelope, LONGEST_REQUEST);
    }

    HttpFeed(String endpoint, Secret token, RecordParser parser, Clock clock, Duration longestRequest) {
        this(endpoint, token, parser, clock, Envelope.PLAIN, longestRequest);
    }

    private HttpFeed(
            String endpoint,
            Secret token,
            RecordParser parser,
            Clock clock,
            Envelope envelope,
            Duration longestRequest) {
        this.envelope = envelope;
        this.endpoint = endpoint;
        this.token = new TokenCheck(token);
        this.parser = parser;
        this.state = new ListeningState(clock);
        this.longestRequest = longestRequest;
    }

    @Override
    public void listen(EventSink sink) throws ConnectorException, InterruptedException {
        InetSocketAddress address = Endpoint.parse(endpoint);
        HttpServer server;
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException failure) {
            state.listensAt(null);
            throw new ConnectorException(
                    Category.UNREACHABLE,
                    "Cannot listen on " + endpoint + " (" + failure.getMessage()
                            + "). Check that the address is this machine's and the port is free.",
                    failure);
        }
        try (RequestThreads threads = new RequestThreads(longestRequest)) {
            server.setExecutor(threads);
            server.createContext("/", new BatchReceiver(token, envelope, parser, sink, state));
            server.start();
            state.listensAt(server.getAddress());
            new CountDownLatch(1).await();
        } finally {
            state.listensAt(null);
            server.stop(0);
        }
    }

    /** The port, once bound; waits up to 10 s for it. */
    public int port() {
        return state.awaitPort();
    }

    /** Whether it listens, and when the last batch arrived. */
    public Health checkHealth() {
        return state.health(endpoint);
    }

    /**
     * Whether it listens or could, and who may send.
     *
     * @param name of the self-test's line
     */
    public SelfCheck selfTest(String name) {
        return PortCheck.of(
                name,
                endpoint,
                false,
                checkHealth(),
                local -> local
                        ? "Only programs on this machine that show the token may send."
                        : "Whoever reaches the port and shows the token may send. The token travels in clear: put TLS"
                                + " before it, and let nobody else reach the port.");
    }

    @Override
    public String toString() {
        return "HttpFeed[" + endpoint + "]";
    }
}
