package dev.watchfloor.benchmark.reading;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Through a listener for syslog over TCP on loopback, which waits for the parser when it is slower than the sender. The
 * thread that takes the bytes off the socket is another one than the one that is measured.
 *
 * @param settings of the connector, without its address
 */
record Listened(Map<String, String> settings) implements Way {
    private static final int ATTEMPTS = 200;

    Listened {
        settings = Map.copyOf(settings);
    }

    @Override
    public Pace read(Path file) throws IOException, ConnectorException, InterruptedException {
        long lines;
        try (var all = Files.lines(file)) {
            lines = all.count();
        }
        int port = freePort();
        Map<String, String> values = new HashMap<>(settings);
        values.put("listen", "127.0.0.1:" + port);
        try (Connector connector = Way.connector("syslog", values)) {
            if (!(connector.events().orElseThrow() instanceof PushFeed feed)) {
                throw new IllegalStateException("a listener is told, not asked");
            }
            Counted counted = new Counted(lines);
            FutureTask<Pace> listening = new FutureTask<>(() -> counted.listen(feed));
            Thread.ofPlatform().name("listener").start(listening);
            send(file, port, listening);
            return listening.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the listener failed", failure);
        }
    }

    /** Ends the listening once all lines are there. Used by one thread. */
    private static final class Counted implements EventSink {
        private final long expected;
        private long events;
        private long processor;
        private long begun;
        private Pace pace = new Pace(0, 0, 0);

        Counted(long expected) {
            this.expected = expected;
        }

        Pace listen(PushFeed feed) throws ConnectorException {
            processor = Way.processorNanos();
            begun = System.nanoTime();
            try {
                feed.listen(this);
            } catch (InterruptedException done) {
                // Thrown below: nobody interrupted anything.
                return pace;
            }
            return pace;
        }

        @Override
        public void accept(List<SecurityEvent> batch, List<RejectedRecord> rejected) throws InterruptedException {
            Way.requireUnderstood(rejected);
            events += batch.size();
            if (events >= expected) {
                pace = new Pace(events, Way.processorNanos() - processor, System.nanoTime() - begun);
                throw new InterruptedException("all lines are there");
            }
        }
    }

    private static void send(Path file, int port, FutureTask<Pace> listening) throws IOException, InterruptedException {
        try (Socket socket = connected(port, listening);
                OutputStream out = socket.getOutputStream()) {
            Files.copy(file, out);
        }
    }

    /** The listener needs a moment to bind its port. */
    private static Socket connected(int port, FutureTask<Pace> listening) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return socket;
            } catch (IOException notYet) {
                socket.close();
                if (attempt == ATTEMPTS || listening.isDone()) {
                    throw notYet;
                }
                new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
