package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.detection.MeasuredClocks;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running connector says of itself. */
class HonestStateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path profile;

    private final MovableClock clock = new MovableClock(NOW.toString());

    @Test
    void aSourceADayAheadIsToldWhileItRunsAndReachesWhatIsJoined() throws Exception {
        try (IntakeRig rig = rig(new Page(List.of(event(Duration.ofDays(1))), List.of(), new Cursor("1"), false))) {
            rig.desk.add(TestFactory.draft("IDS"));
            await().until(() -> rig.status("IDS").health().state() == Health.State.DEGRADED);

            assertThat(rig.status("IDS").health().sentence()).contains("is at least 24 hours ahead", "(+86400 s)");
            assertThat(new MeasuredClocks(rig.desk::list, clock).offset("IDS")).isEqualTo(Duration.ofDays(1));
        }
    }

    @Test
    void whenItWasAskedAndHowOftenIsToldWhenNothingCame() throws Exception {
        try (IntakeRig rig = rig(Page.empty(new Cursor("1")))) {
            rig.desk.add(TestFactory.draft("IDS"));
            await().until(() -> rig.status("IDS").feed().lastSuccess() != null);

            FeedReport feed = rig.status("IDS").feed();
            assertThat(feed.lastSuccess()).isEqualTo(NOW);
            assertThat(feed.lastArrival()).isNull();
            assertThat(feed.pollEvery()).isEqualTo(Duration.ofMillis(50));
            assertThat(feed.lag()).isNull();
            assertThat(rig.status("IDS").lastEvent()).isNull();
        }
    }

    @Test
    void theLatestFiveThatWereNotUnderstoodAreKeptNewestFirst() throws Exception {
        List<RejectedRecord> refused = IntStream.range(0, 8)
                .mapToObj(i -> new RejectedRecord("Not JSON.", "garbage\u001b " + i))
                .toList();
        try (IntakeRig rig = rig(new Page(List.of(), refused, new Cursor("1"), false, 3))) {
            rig.desk.add(TestFactory.draft("IDS"));
            await().until(() -> rig.status("IDS").feed().passedOver() == 3);

            ConnectorStatus status = rig.status("IDS");
            assertThat(status.rejected()).isEqualTo(8);
            assertThat(status.feed().samples())
                    .extracting(sample -> sample.record().sample())
                    .containsExactly("garbage· 7", "garbage· 6", "garbage· 5", "garbage· 4", "garbage· 3");
            assertThat(status.feed().samples().getFirst().arrival()).isEqualTo(NOW);
            assertThat(status.lastRejected())
                    .isEqualTo(status.feed().samples().getFirst().record());
        }
    }

    @Test
    void afterARestartTheLastEventIsTheOneThatIsStored() throws Exception {
        try (IntakeRig rig = rig(new Page(List.of(event(Duration.ofMinutes(-5))), List.of(), new Cursor("1"), false))) {
            rig.desk.add(TestFactory.draft("IDS"));
            await().until(() -> rig.status("IDS").received() == 1);
        }
        clock.advance(Duration.ofHours(3));
        try (IntakeRig rig = rig(Page.empty(new Cursor("1")))) {
            await().until(() -> rig.status("IDS").lastEvent() != null);

            assertThat(Objects.requireNonNull(rig.status("IDS").lastEvent()))
                    .isEqualTo(NOW.minus(Duration.ofMinutes(5)));
            assertThat(rig.status("IDS").received()).isZero();
            assertThat(NewestEvents.count(rig.store, "IDS")).isEqualTo(1);
        }
    }

    private static SecurityEvent event(Duration ahead) {
        return SecurityEvent.of("one", NOW.plus(ahead), Layer.DETECTION, Kind.ALERT)
                .summary("An alert")
                .build();
    }

    /** Gives one page, and then nothing. */
    private IntakeRig rig(Page page) throws Exception {
        PullFeed once = new PullFeed() {
            @Override
            public Page fetch(Cursor cursor, int limit) {
                return cursor.isStart() ? page : Page.empty(cursor);
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(50);
            }
        };
        return new IntakeRig(profile, clock, TestFactory.pulling(() -> once));
    }
}
