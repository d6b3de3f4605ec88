package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Listens for a first record of a connector that nobody keeps yet. What arrives is refused, so that a sender that waits for
 * an answer sends it again once the connector is there. Stateless.
 */
final class Listening {
    /** Until its port is free again. */
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private Listening() {}

    static RecordSample of(String name, PushFeed feed, Duration atMost, TrialWatch watch) throws InterruptedException {
        CompletableFuture<RecordSample> heard = new CompletableFuture<>();
        AtomicInteger passedOver = new AtomicInteger();
        Thread listener = Thread.ofVirtual()
                .name("connector-" + name + "-tried")
                .start(() -> listen(name, feed, new Ear(heard, passedOver)));
        try {
            watch.listening(atMost, () -> heard.complete(new RecordSample.Silent(Duration.ZERO, passedOver.get())));
            return heard.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException nothing) {
            return new RecordSample.Silent(atMost, passedOver.get());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            listener.interrupt();
            listener.join(LONGEST_END);
        }
    }

    private static void listen(String name, PushFeed feed, Ear ear) {
        try {
            Border.call(name, () -> {
                feed.listen(ear);
                return ear.heard().complete(new RecordSample.Unreadable("It stopped listening."));
            });
        } catch (ConnectorException failed) {
            ear.heard().complete(new RecordSample.Unreadable(failed.sentence()));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hears the first of what arrives. */
    private record Ear(CompletableFuture<RecordSample> heard, AtomicInteger passed) implements EventSink {
        @Override
        public void accept(List<SecurityEvent> events, List<RejectedRecord> rejected) throws ConnectorException {
            heard.complete(sample(events, rejected));
            throw new ConnectorException(
                    ConnectorException.Category.REJECTED,
                    "This is a trial of a connector that is not added yet; nothing is kept.");
        }

        @Override
        public void passedOver(int records) {
            passed.addAndGet(records);
        }
    }

    private static RecordSample sample(List<SecurityEvent> events, List<RejectedRecord> rejected) {
        return new RecordSample.Read(
                events.size(),
                events.stream().limit(RecordSample.MOST).map(MappedRecord::of).toList(),
                rejected.size(),
                rejected.stream().limit(RecordSample.MOST).toList(),
                false);
    }
}
