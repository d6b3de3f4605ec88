package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.PushFeed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a source counts as silent while it is running. */
class SilentSourceTest {
    private static final String START = "2026-11-24T09:00:00Z";
    private static final TimeRange DAY = new TimeRange(
            Instant.parse(START).minus(Duration.ofDays(1)), Instant.parse(START).plus(Duration.ofDays(2)));

    @TempDir
    Path profile;

    private final MovableClock clock = new MovableClock(START);
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void aSourceThatWritesStatisticsOnlyIsNotSilent() throws Exception {
        try (IntakeRig rig = rig(pulling(1), Optional.empty())) {
            rig.desk.add(draft(Map.of("quiet-after", "1m")));
            for (int minute = 0; minute < 5; minute++) {
                letPass(rig, Duration.ofSeconds(50));
            }
            assertThat(told(rig)).isEmpty();
        }
    }

    @Test
    void aCursorThatMovesWithTheTimeIsNoSignOfLife() throws Exception {
        try (IntakeRig rig = rig(pulling(0), Optional.empty())) {
            rig.desk.add(draft(Map.of("quiet-after", "1m")));
            letPass(rig, Duration.ofSeconds(50));
            assertThat(told(rig)).isEmpty();
            letPass(rig, Duration.ofSeconds(50));
            await().until(() -> told(rig).equals(List.of("watchfloor.source.silent")));
        }
    }

    @Test
    void aListenerThatGetsStatisticsOnlyIsNotSilent() throws Exception {
        Semaphore sent = new Semaphore(0);
        PushFeed push = sink -> {
            while (true) {
                sent.acquire();
                sink.passedOver(1);
                looks.incrementAndGet();
            }
        };
        try (IntakeRig rig = rig(push, Optional.empty())) {
            rig.desk.add(draft(Map.of("quiet-after", "1m")));
            for (int minute = 0; minute < 5; minute++) {
                clock.advance(Duration.ofSeconds(50));
                int before = looks.get();
                sent.release();
                await().until(() -> looks.get() > before);
                awaitLookAtHealth(rig);
            }
            assertThat(told(rig)).isEmpty();
            for (int minute = 0; minute < 2; minute++) {
                clock.advance(Duration.ofSeconds(50));
                awaitLookAtHealth(rig);
            }
            await().until(() -> told(rig).equals(List.of("watchfloor.source.silent")));
        }
    }

    @Test
    void theProductsOwnSpanIsTakenWhenNoneIsWrittenAndOffTellsNothing() throws Exception {
        try (IntakeRig rig = rig(pulling(0), Optional.of(Duration.ofMinutes(15)))) {
            rig.desk.add(draft(Map.of()));
            assertThat(rig.status("IDS").settings()).containsEntry("quiet-after", "15m");
            letPass(rig, Duration.ofMinutes(14));
            assertThat(told(rig)).isEmpty();
            letPass(rig, Duration.ofMinutes(2));
            await().until(() -> told(rig).size() == 1);
            rig.desk.update(draft(Map.of("quiet-after", "off")));
            letPass(rig, Duration.ofHours(5));
            letPass(rig, Duration.ofHours(5));
            assertThat(told(rig)).hasSize(1);
        }
    }

    @Test
    void aSourceThatIsAskedSeldomIsNotSilentInBetween() throws Exception {
        PullFeed hourly = new PullFeed() {
            @Override
            public Page fetch(Cursor cursor, int limit) {
                looks.incrementAndGet();
                return Page.empty(cursor);
            }

            @Override
            public Duration pause() {
                return Duration.ofSeconds(60);
            }
        };
        try (IntakeRig rig = rig(hourly, Optional.empty())) {
            rig.desk.add(draft(Map.of("quiet-after", "1m")));
            clock.advance(Duration.ofSeconds(110));
            awaitLookAtHealth(rig);
            assertThat(told(rig)).isEmpty();
        }
    }

    /** Each page moves the cursor. */
    private PullFeed pulling(int passedOver) {
        return new PullFeed() {
            @Override
            public Page fetch(Cursor cursor, int limit) {
                return new Page(List.of(), List.of(), new Cursor("at" + looks.incrementAndGet()), false, passedOver);
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(50);
            }
        };
    }

    private void letPass(IntakeRig rig, Duration span) {
        clock.advance(span);
        int before = looks.get();
        // One page may have been on its way with the earlier time.
        await().until(() -> looks.get() > before + 2);
        awaitLookAtHealth(rig);
    }

    /** Waits until health was looked at, and silence with it, at the time it is now: twice, as the first may be half done. */
    private void awaitLookAtHealth(IntakeRig rig) {
        for (int look = 0; look < 2; look++) {
            clock.advance(Duration.ofMillis(1));
            Instant from = clock.instant();
            await().until(() -> {
                Instant measured = rig.status("IDS").measured();
                return measured != null && !measured.isBefore(from);
            });
        }
    }

    private static List<String> told(IntakeRig rig) {
        return rig.store.page(Query.ALL, DAY, Order.OLDEST_FIRST, 10, null).stream()
                .map(stored -> Objects.requireNonNull(stored.event().ruleId()))
                .toList();
    }

    private IntakeRig rig(EventFeed feed, Optional<Duration> usual) throws Exception {
        return new IntakeRig(
                profile, clock, new TestFactory("test", context -> new TestFactory.FeedConnector(feed), usual));
    }

    private static ConnectorDraft draft(Map<String, String> settings) {
        return new ConnectorDraft("test", "IDS", settings, Map.of());
    }
}
