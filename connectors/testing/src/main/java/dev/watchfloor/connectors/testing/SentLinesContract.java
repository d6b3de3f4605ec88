package dev.watchfloor.connectors.testing;

import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.PushFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** {@link PushFeedContract} for a connector to which a product sends lines over TCP. */
public abstract class SentLinesContract extends PushFeedContract {
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private int port;
    private Connector connector;

    /** A connector that listens at {@code host:port}. */
    protected abstract Connector connector(String endpoint) throws Exception;

    /** A line of the product without its end, one event at {@code time}, never twice the same. */
    protected abstract String line(Instant time, int number);

    /** A line that the product's parser rejects. */
    protected String malformed() {
        return "{\"cut";
    }

    @BeforeEach
    final void create() throws Exception {
        port = Ports.unused();
        connector = connector("127.0.0.1:" + port);
    }

    @AfterEach
    final void close() throws Exception {
        connector.close();
    }

    @Override
    protected final PushFeed feed() {
        return (PushFeed) connector.events().orElseThrow();
    }

    @Override
    protected final OptionalInt send(int first, int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = first; number < first + count; number++) {
            lines.append(line(START.plusSeconds(number), number)).append('\n');
        }
        write(lines.toString());
        return OptionalInt.empty();
    }

    @Override
    protected final boolean sendMalformed() {
        write(malformed() + "\n");
        return true;
    }

    /** Over a connection of its own, once somebody listens. */
    private void write(String text) {
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            }
            return true;
        });
    }
}
