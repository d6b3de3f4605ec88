package dev.watchfloor.app.intake;

import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import java.time.Duration;
import java.util.Objects;

/** Asks a source of indicators, keeps what it says, asks again. A page is asked for again until it is kept. */
final class IndicatorLoop implements FeedLoop {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final IndicatorFeed feed;
    private final IndicatorSink sink;
    private final IntakeCounts counts;
    private final FeedState state;
    private final Pacing.Pause pause;
    private final Runnable changed;

    IndicatorLoop(
            String name,
            IndicatorFeed feed,
            IndicatorSink sink,
            IntakeCounts counts,
            FeedState state,
            Pacing.Pause pause,
            Runnable changed) {
        this.name = name;
        this.feed = feed;
        this.sink = sink;
        this.counts = counts;
        this.state = state;
        this.pause = pause;
        this.changed = changed;
    }

    @Override
    public void run() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step();
            } catch (ConnectorException failure) {
                state.failedAndWait(failure);
            } catch (StoreException failure) {
                state.unstoredAndWait(failure);
            }
        }
    }

    private void step() throws ConnectorException, InterruptedException {
        Cursor at = sink.cursor(name);
        IndicatorPage page = Border.call(name, () -> Objects.requireNonNull(feed.fetch(at), "no page"));
        boolean moved = !page.parts().isEmpty()
                || page.present() != null
                || !page.next().equals(at);
        if (moved) {
            sink.keep(name, page);
            counts.indicators(page.parts());
            changed.run();
        }
        state.works();
        if (!page.more() || page.next().equals(at)) {
            Duration wanted = Border.call(name, feed::pause);
            pause.of(wanted.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : wanted);
        }
    }
}
