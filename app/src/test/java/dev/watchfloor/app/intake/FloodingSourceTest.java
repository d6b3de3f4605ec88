package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.store.Events;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodingSourceTest {
    @TempDir
    Path profile;

    @Test
    void aSourceThatNeverPausesLeavesOthersTheirTurns() throws Exception {
        TestFactory sound = TestFactory.pulling(() -> new Counting(1, 5));
        TestFactory flood = new TestFactory(
                "flood", context -> new TestFactory.FeedConnector(new Counting(1_000, Integer.MAX_VALUE)));
        try (IntakeRig rig = new IntakeRig(profile, sound, flood)) {
            rig.desk.add(new ConnectorDraft("flood", "loud", Map.of(), Map.of()));
            await().until(() -> rig.status("loud").received() > 0);
            rig.desk.add(TestFactory.draft("good"));

            await().until(() -> rig.status("good").received() == 5);
            assertThat(rig.status("good").health().state()).isNotEqualTo(Health.State.DOWN);
            assertThat(rig.status("loud").eventsPerSecond()).isPositive();
        }
    }

    /** So many events a page until there were {@code all}. */
    private record Counting(int page, int all) implements PullFeed {
        @Override
        public Page fetch(Cursor cursor, int limit) {
            int at = cursor.isStart() ? 0 : Integer.parseInt(cursor.value());
            int to = Math.min(all, at + Math.min(page, limit));
            return at == all
                    ? Page.empty(cursor)
                    : new Page(
                            IntStream.range(at, to).mapToObj(Events::mixed).toList(),
                            List.of(),
                            new Cursor(String.valueOf(to)),
                            true);
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(50);
        }
    }
}
