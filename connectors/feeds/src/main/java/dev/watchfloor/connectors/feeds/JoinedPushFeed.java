package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.PushFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs several listeners until interrupted; when one fails, all end and its failure is thrown. */
final class JoinedPushFeed implements PushFeed {
    private static final Duration LONGEST_END = Duration.ofSeconds(1);

    private final List<PushFeed> feeds;

    JoinedPushFeed(List<PushFeed> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    @Override
    public void listen(EventSink sink) throws ConnectorException, InterruptedException {
        BlockingQueue<ConnectorException> failures = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (PushFeed feed : feeds) {
            threads.add(Thread.ofVirtual().name("joined-feed").start(() -> listen(feed, sink, failures)));
        }
        try {
            throw failures.take();
        } finally {
            threads.forEach(Thread::interrupt);
            // Ports are free again before the caller may listen anew.
            for (Thread thread : threads) {
                thread.join(LONGEST_END);
            }
        }
    }

    private static void listen(PushFeed feed, EventSink sink, BlockingQueue<ConnectorException> failures) {
        try {
            feed.listen(sink);
        } catch (ConnectorException failure) {
            failures.add(failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "JoinedPushFeed" + feeds;
    }
}
