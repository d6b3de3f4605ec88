package dev.watchfloor.app.intake;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.util.List;

/** Lets a feed listen, and listen again when it fails. What it receives is stored before it may acknowledge. */
final class PushLoop implements FeedLoop {
    private final String name;
    private final PushFeed feed;
    private final EventStore store;
    private final IntakeCounts counts;
    private final FeedState state;
    private final Runnable changed;

    PushLoop(String name, PushFeed feed, EventStore store, IntakeCounts counts, FeedState state, Runnable changed) {
        this.name = name;
        this.feed = feed;
        this.store = store;
        this.counts = counts;
        this.state = state;
        this.changed = changed;
    }

    @Override
    public void run() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                state.runs();
                Border.call(name, () -> {
                    feed.listen(sink());
                    return true;
                });
                if (!Thread.currentThread().isInterrupted()) {
                    throw new ConnectorException(
                            ConnectorException.Category.UNREACHABLE, "Listening ended by itself. It is started again.");
                }
            } catch (ConnectorException failure) {
                state.failedAndWait(failure);
            } catch (StoreException failure) {
                state.unstoredAndWait(failure);
            }
        }
    }

    private EventSink sink() {
        return new EventSink() {
            @Override
            public void accept(List<SecurityEvent> events, List<RejectedRecord> rejected) throws ConnectorException {
                take(events, rejected);
            }

            @Override
            public void passedOver(int records) {
                counts.passedOver(records);
                state.works();
                changed.run();
            }
        };
    }

    private void take(List<SecurityEvent> events, List<RejectedRecord> rejected) throws ConnectorException {
        try {
            counts.add(store.append(name, events, null), rejected);
        } catch (StoreException failure) {
            state.unstored(failure);
            throw new ConnectorException(
                    ConnectorException.Category.REJECTED, String.valueOf(failure.getMessage()), failure);
        }
        state.works();
        changed.run();
    }
}
