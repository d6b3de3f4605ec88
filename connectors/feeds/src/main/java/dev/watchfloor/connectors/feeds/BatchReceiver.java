package dev.watchfloor.connectors.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one POST: token, size, JSON, commit, in this order. Thread-safe. */
final class BatchReceiver implements HttpHandler {
    /** Largest body in bytes. */
    static final int LARGEST_BODY = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(BatchReceiver.class);
    /** Bodies held in memory at once. */
    private static final int MOST_BODIES = 8;

    private final TokenCheck token;
    private final Envelope envelope;
    private final JsonBatch reader;
    private final EventSink sink;
    private final ListeningState state;
    private final Semaphore bodies = new Semaphore(MOST_BODIES);

    BatchReceiver(TokenCheck token, Envelope envelope, RecordParser parser, EventSink sink, ListeningState state) {
        this.token = token;
        this.envelope = envelope;
        this.reader = new JsonBatch(parser);
        this.sink = sink;
        this.state = state;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!token.allows(exchange.getRequestHeaders(), envelope)) {
                answer(exchange, 401, "The token is missing or wrong.");
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                answer(exchange, 405, "Only POST.");
            } else {
                receive(exchange);
            }
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try {
            bodies.acquire();
            try {
                byte[] body = unpacked(exchange).readNBytes(LARGEST_BODY + 1);
                if (body.length > LARGEST_BODY) {
                    tellTooLarge();
                    answer(exchange, 413, "At most 8 MiB a request.");
                    return;
                }
                store(exchange, new String(body, StandardCharsets.UTF_8));
            } finally {
                bodies.release();
            }
        } catch (InterruptedException closing) {
            answer(exchange, 503, "Not stored. Send it again later.");
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody may look at the sender's own log: the connector counts and shows what it lost. */
    private void tellTooLarge() throws InterruptedException {
        try {
            sink.accept(
                    List.of(),
                    List.of(new RejectedRecord(
                            "A batch larger than 8 MiB was refused. Let the sender post fewer records at once.", "")));
        } catch (ConnectorException notKept) {
            LOG.warn("A batch larger than 8 MiB was refused, which could not be counted: {}", notKept.sentence());
        }
    }

    private void store(HttpExchange exchange, String body) throws IOException, InterruptedException {
        Batch batch = new Batch();
        Optional<String> records = envelope.records(body);
        boolean json = records.isPresent() && reader.read(records.get(), batch);
        state.arrived();
        try {
            batch.handTo(sink);
        } catch (ConnectorException refused) {
            LOG.warn("Received records were not stored: {}", refused.sentence());
            answer(exchange, 503, "Not stored. Send it again later.");
            return;
        }
        if (json) {
            answer(exchange, 200, "Stored.");
        } else {
            answer(exchange, 400, "No JSON in the body.");
        }
    }

    /** Bounded by who reads it, unpacked too. */
    private static InputStream unpacked(HttpExchange exchange) throws IOException {
        InputStream body = exchange.getRequestBody();
        return "gzip".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(body)
                : body;
    }

    private void answer(HttpExchange exchange, int status, String sentence) throws IOException {
        byte[] text = envelope.answer(exchange.getRequestHeaders(), status, sentence, state.now())
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", envelope.mediaType());
        if (status != 200 && status != 503) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
    }
}
