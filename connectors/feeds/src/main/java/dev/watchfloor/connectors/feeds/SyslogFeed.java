package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for syslog: over UDP and TCP on one port, or over TLS alone. Messages up to 64 KiB.
 *
 * <p>Syslog has no answer: a message counts as sent once it left the sender. While the store is busy, reading of
 * connections stops, which slows the senders; datagrams are dropped and counted, those that the system drops before they
 * are read too where it tells (Linux). What was received but not stored when the process dies is lost as well, so
 * "exactly once" cannot be had. Where nothing may be lost, follow a file instead.
 *
 * <p>Ids are made on arrival, so the same message sent twice is two events. Thread-safe; one {@link #listen} at a time.
 */
public final class SyslogFeed implements PushFeed {
    private static final Logger LOG = LoggerFactory.getLogger(SyslogFeed.class);
    private static final long RETRY_SECONDS = 1;
    private static final int LARGEST_BATCH = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String endpoint;
    private final Optional<ServerTls> tls;
    private final ArrivalParser parser;
    private final Clock clock;
    private final SyslogSockets.Shared shared;
    private final ListeningState state;
    private final SyslogDrops drops;
    private final AtomicLong counter = new AtomicLong();
    private final ArrivalQueue received;
    /** Parsed, but not yet taken by the sink: offered again, if need be by the next {@link #listen}. */
    private @Nullable Batch pending;

    /**
     * Listens over UDP and TCP and takes the header off before the parser sees the record.
     *
     * @param endpoint {@code host:port}; {@code *:port} listens on all addresses, a blank host on loopback; port 0 lets
     *     the system choose
     * @param clock gives the time of arrival
     */
    public SyslogFeed(String endpoint, RecordParser parser, Clock clock) {
        this(endpoint, Optional.empty(), withoutHeader(parser), clock);
    }

    /**
     * Gives the parser the whole message.
     *
     * @param tls when given, only TLS is spoken, over TCP
     */
    public SyslogFeed(String endpoint, Optional<ServerTls> tls, ArrivalParser parser, Clock clock) {
        this(endpoint, tls, parser, clock, PATIENCE);
    }

    SyslogFeed(String endpoint, Optional<ServerTls> tls, ArrivalParser parser, Clock clock, Duration patience) {
        this.endpoint = endpoint;
        this.tls = tls;
        this.parser = parser;
        this.clock = clock;
        this.state = new ListeningState(clock);
        this.received = new ArrivalQueue(clock);
        this.drops = new SyslogDrops(received, clock);
        this.shared = new SyslogSockets.Shared(received, new SyslogPlaces(clock, patience), clock, patience);
    }

    @Override
    public void listen(EventSink sink) throws ConnectorException, InterruptedException {
        InetSocketAddress address = Endpoint.parse(endpoint);
        try (SyslogSockets sockets = open(address)) {
            state.listensAt(sockets.address());
            drops.watch(sockets::systemDrops);
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

    /** Whether it listens, when the last message arrived, what was dropped and who was cut off. */
    public Health checkHealth() {
        return shared.places().addedTo(drops.addedTo(state.health(endpoint)));
    }

    /**
     * Whether it listens or could, and who may send.
     *
     * @param name of the self-test's line
     */
    public SelfCheck selfTest(String name) {
        return PortCheck.of(name, endpoint, tls.isEmpty(), checkHealth(), this::senders);
    }

    private String senders(boolean local) {
        String place = local ? "Only programs on this machine" : "Whoever reaches the port";
        if (tls.isPresent()) {
            return tls.get().senders().isPresent()
                    ? place + " with a certificate that you trust may send."
                    : place + " may send: no certificate is asked of senders.";
        }
        return local
                ? place + " may send."
                : place + " may send, and under any name: let a firewall keep others away, or use TLS.";
    }

    @Override
    public String toString() {
        return "SyslogFeed[" + endpoint + "]";
    }

    private void handOver(EventSink sink) throws InterruptedException {
        Batch batch = pending;
        if (batch == null) {
            // The short wait only bounds how late a broken socket is noticed.
            List<Arrival> arrivals = received.take(LARGEST_BATCH);
            if (arrivals.isEmpty()) {
                return;
            }
            batch = parse(arrivals);
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

    private Batch parse(List<Arrival> arrivals) {
        state.arrived();
        Batch batch = new Batch();
        for (Arrival arrival : arrivals) {
            switch (arrival.ending()) {
                case TOO_LONG ->
                    batch.reject("A syslog message is longer than 64 KiB. It was cut.", sample(arrival.text()));
                case BROKEN_OFF ->
                    batch.reject(
                            "A connection ended or stood still in the middle of a syslog message.",
                            sample(arrival.text()));
                case WHOLE -> {
                    if (!arrival.text().isBlank()) {
                        batch.add(parser.parse(arrival, id(arrival.text())));
                    }
                }
            }
        }
        return batch;
    }

    private static String sample(String text) {
        return BrokenJson.withoutSecrets(SyslogHeader.strip(text));
    }

    private static ArrivalParser withoutHeader(RecordParser parser) {
        return (arrival, id) -> {
            String record = SyslogHeader.strip(arrival.text());
            return record.isBlank() ? ParsedRecord.skipped() : parser.parse(record, id);
        };
    }

    private SyslogSockets open(InetSocketAddress address) throws IOException, ConnectorException {
        if (tls.isEmpty()) {
            return SyslogSockets.open(address, shared);
        }
        ServerTls shown = tls.get();
        return SyslogSockets.openTls(address, shown.context(), shown.senders().isPresent(), shared);
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
