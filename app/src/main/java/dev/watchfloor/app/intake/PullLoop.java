package dev.watchfloor.app.intake;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks a feed, stores, asks again. A page is asked for again until it is stored, so that nothing is lost; the store
 * leaves out what it has already.
 */
final class PullLoop implements FeedLoop {
    private static final int PAGE = 2_000;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

    private final String name;
    private final PullFeed feed;
    private final EventStore store;
    private final IntakeCounts counts;
    private final FeedState state;
    private final Pacing.Pause pause;
    private final Runnable changed;

    PullLoop(
            String name,
            PullFeed feed,
            EventStore store,
            IntakeCounts counts,
            FeedState state,
            Pacing.Pause pause,
            Runnable changed) {
        this.name = name;
        this.feed = feed;
        this.store = store;
        this.counts = counts;
        this.state = state;
        this.pause = pause;
        this.changed = changed;
    }

    @Override
    public void run() throws InterruptedException {
        Cursor at = null;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                at = step(at);
            } catch (ConnectorException failure) {
                state.failedAndWait(failure);
            } catch (StoreException failure) {
                // The page may have been stored after all: the log says where to go on.
                at = null;
                state.unstoredAndWait(failure);
            }
        }
    }

    private Cursor step(@Nullable Cursor known) throws ConnectorException, InterruptedException {
        Cursor at = known == null ? store.cursor(name) : known;
        Page page = Border.call(name, () -> {
            Page answer = feed.fetch(at, PAGE);
            Objects.requireNonNull(answer.next(), "a page without a cursor");
            return answer;
        });
        boolean moved = !page.events().isEmpty() || !page.next().equals(at);
        if (moved) {
            counts.add(store.append(name, page.events(), page.next()), page.rejected());
            counts.passedOver(page.passedOver());
            changed.run();
        }
        state.works();
        if (!page.more() || !moved) {
            Duration wanted = Border.call(name, feed::pause);
            pause.of(wanted.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : wanted);
        }
        return page.next();
    }
}
