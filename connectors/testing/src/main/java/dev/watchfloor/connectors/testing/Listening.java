package dev.watchfloor.connectors.testing;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.PushFeed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A push feed that listens on a thread of its own, as under the console: after a failure it is called again. */
public final class Listening implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final Thread thread;
    private volatile @Nullable ConnectorException lastFailure;

    public Listening(PushFeed feed, EventSink sink) {
        thread = Thread.ofVirtual().name("listening").start(() -> run(feed, sink));
    }

    /** Interrupts; whether listening ended within 2 s. */
    public boolean end() throws InterruptedException {
        thread.interrupt();
        return thread.join(LONGEST_END);
    }

    /** The last failure, or null when there was none. */
    public @Nullable ConnectorException lastFailure() {
        return lastFailure;
    }

    @Override
    public void close() throws InterruptedException {
        if (!end()) {
            throw new AssertionError("listening did not end within " + LONGEST_END);
        }
    }

    private void run(PushFeed feed, EventSink sink) {
        try {
            while (true) {
                try {
                    feed.listen(sink);
                } catch (ConnectorException failure) {
                    lastFailure = failure;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
