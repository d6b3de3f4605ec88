package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class IndicatorLoopTest {
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void pagesAreKeptOneAfterTheOtherAndFailuresAreTriedAgainFromTheSamePlace() throws Exception {
        Semaphore forever = new Semaphore(0);
        Pacing.Pause pause = duration -> {
            waits.add(duration);
            if (duration.equals(Duration.ofHours(1))) {
                forever.acquire();
            }
        };
        Pacing pacing = new Pacing(
                pause, new Random(7), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO);
        FeedState state = new FeedState(Clock.systemUTC(), pacing, () -> {});
        IndicatorLoop loop = new IndicatorLoop(
                "feed", new ThreePages(), new Sink(), new IntakeCounts(Clock.systemUTC()), state, pause, () -> {});
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                loop.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        await().atMost(Duration.ofSeconds(40)).until(() -> waits.contains(Duration.ofHours(1)));
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(2))).isTrue();

        assertThat(asked).containsExactly("", "1", "1", "2");
        assertThat(kept).containsExactly("1", "2");
        assertThat(waits).hasSize(2);
    }

    private final class ThreePages implements IndicatorFeed {
        @Override
        public IndicatorPage fetch(Cursor cursor) throws ConnectorException {
            asked.add(cursor.value());
            if (asked.size() == 2) {
                throw new ConnectorException(Category.UNREACHABLE, "Nobody is there.");
            }
            return switch (cursor.value()) {
                case "" -> new IndicatorPage(List.of(Part.withdrawn("a")), null, new Cursor("1"), true);
                case "1" -> new IndicatorPage(List.of(), null, new Cursor("2"), true);
                default -> IndicatorPage.empty(cursor);
            };
        }

        @Override
        public Duration pause() {
            return Duration.ofHours(1);
        }
    }

    private final class Sink implements IndicatorSink {
        @Override
        public Cursor cursor(String source) {
            return kept.isEmpty() ? Cursor.START : new Cursor(kept.getLast());
        }

        @Override
        public void keep(String source, IndicatorPage page) {
            kept.add(page.next().value());
        }
    }
}
