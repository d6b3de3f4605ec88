package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PushFeed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for syslog over UDP and TCP on one port. Messages up to 64 KiB; the header is taken off before the parser sees
 * the record.
 *
 * <p>Syslog has no answer: a message counts as sent once it left the sender. While the store is busy, reading stops; over
 * TCP that slows the sender, over UDP the operating system drops datagrams, and nobody can know how many. What was
 * received but not stored when the process dies is lost too. Where nothing may be lost, follow a file instead.
 *
 * <p>Ids are made on arrival, so the same message sent twice is two events. Thread-safe; one {@link #listen} at a time.
 */
public final class SyslogFeed implements PushFeed {
    private static final Logger LOG = LoggerFactory.getLogger(SyslogFeed.class);
    private static final long RETRY_SECONDS = 1;
    private static final int QUEUE = 1_024;
    private static final int LARGEST_BATCH = 500;

    private final String endpoint;
    private final RecordParser parser;
    private final Clock clock;
    private final ListeningState state;
    private final AtomicLong counter = new AtomicLong();
    private final BlockingQueue<SyslogFrames.Frame> received = new ArrayBlockingQueue<>(QUEUE);
    /** Parsed, but not yet taken by the sink: offered again, if need be by the next {@link #listen}. */
    private @Nullable Batch pending;

    /**
     * @param endpoint {@code host:port}; {@code *:port} listens on all addresses, a blank host on loopback; port 0 lets
     *     the system choose
     * @param clock gives the time of arrival
     */
    public SyslogFeed(String endpoint, RecordParser parser, Clock clock) {
        this.endpoint = endpoint;
        this.parser = parser;
        this.clock = clock;
        this.state = new ListeningState(clock);
    }

    @Override
    public void listen(EventSink sink) throws ConnectorException, InterruptedException {
        InetSocketAddress address = Endpoint.parse(endpoint);
        try (SyslogSockets sockets = SyslogSockets.open(address, received)) {
            state.listensAt(sockets.address());
            while (true) {
                handOver(sink);
                if (!sockets.isOpen()) {
                    throw failed(null);
                }
            }
        } catch (IOException failure) {
            throw failed(failure);
        } finally {
            state.listensAt(null);
        }
    }

    /** The port, once bound; waits up to 10 s for it. */
    public int port() {
        return state.awaitPort();
    }

    /** Whether it listens, and when the last message arrived. */
    public Health checkHealth() {
        return state.health(endpoint);
    }

    @Override
    public String toString() {
        return "SyslogFeed[" + endpoint + "]";
    }

    private void handOver(EventSink sink) throws InterruptedException {
        Batch batch = pending;
        if (batch == null) {
            // The short wait only bounds how late a broken socket is noticed.
            SyslogFrames.Frame first = received.poll(1, TimeUnit.SECONDS);
            if (first == null) {
                return;
            }
            List<SyslogFrames.Frame> frames = new ArrayList<>();
            frames.add(first);
            received.drainTo(frames, LARGEST_BATCH - 1);
            batch = parse(frames);
            pending = batch;
        }
        try {
            batch.handTo(sink);
            pending = null;
        } catch (ConnectorException refused) {
            // Nobody sends it again, so it is kept, and the sockets stay open: closing them would lose more.
            LOG.warn("Syslog messages wait for the store: {}", refused.sentence());
            new CountDownLatch(1).await(RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Batch parse(List<SyslogFrames.Frame> frames) {
        state.arrived();
        Batch batch = new Batch();
        for (SyslogFrames.Frame frame : frames) {
            String record = SyslogHeader.strip(frame.text());
            if (frame.tooLong()) {
                batch.reject("A syslog message is longer than 64 KiB. It was cut.", BrokenJson.withoutSecrets(record));
            } else if (!record.isBlank()) {
                batch.add(parser.parse(record, id(record)));
            }
        }
        return batch;
    }

    private String id(String record) {
        return Long.toString(clock.millis(), 36) + "-" + counter.incrementAndGet() + "-" + Digests.of(record, 12);
    }

    private ConnectorException failed(@Nullable IOException cause) {
        return new ConnectorException(
                Category.UNREACHABLE,
                "Cannot listen for syslog on " + endpoint + (cause == null ? "" : " (" + cause.getMessage() + ")")
                        + ". Check that the address is this machine's and the port is free.",
                cause);
    }
}
