package dev.watchfloor.app.absence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two clocks, and what their difference means. */
class StandstillSenseTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MovableClock day = new MovableClock("2026-11-29T09:00:00Z");
    private final MovableClock steady = new MovableClock("1970-01-01T00:00:00Z");
    private final StandstillSense sense = new StandstillSense(day, steady);

    @Test
    void hoursOfLooksMeanNothing() {
        for (int second = 0; second < 7_200; second++) {
            assertThat(looksAfter(SECOND, SECOND)).isFalse();
        }
    }

    @Test
    void sleepThatTheSteadyClockDoesNotCountIsNoticedOnce() {
        assertThat(looksAfter(Duration.ofSeconds(61), SECOND)).isTrue();
        assertThat(looksAfter(SECOND, SECOND)).isFalse();
    }

    @Test
    void sleepThatTheSteadyClockCountsIsNoticedToo() {
        assertThat(looksAfter(Duration.ofSeconds(61), Duration.ofSeconds(61))).isTrue();
        assertThat(looksAfter(SECOND, SECOND)).isFalse();
    }

    @Test
    void busyMachineIsNotAsleep() {
        assertThat(looksAfter(Duration.ofSeconds(19), Duration.ofSeconds(19))).isFalse();
    }

    @Test
    void correctionsAndClocksSetBackMeanNothing() {
        assertThat(looksAfter(Duration.ofSeconds(5), SECOND)).isFalse();
        assertThat(looksAfter(Duration.ofHours(-3), SECOND)).isFalse();
        assertThat(looksAfter(SECOND, SECOND)).isFalse();
    }

    @Test
    void sleepAfterAClockWasSetBackIsNoticed() {
        assertThat(looksAfter(Duration.ofHours(-3), SECOND)).isFalse();
        assertThat(looksAfter(Duration.ofMinutes(10), SECOND)).isTrue();
    }

    @Test
    void clockSetForwardIsTakenForSleep() {
        assertThat(looksAfter(Duration.ofHours(1), SECOND)).isTrue();
    }

    @Test
    void waitingBetweenTwoReadingsIsNotSleep() {
        MovableClock real = new MovableClock("1970-01-01T00:00:00Z");
        Duration[] waits = {Duration.ZERO, Duration.ZERO};
        InstantSource slowDay = () -> {
            real.advance(waits[0]);
            Instant read = Instant.parse("2026-11-29T09:00:00Z").plus(Duration.between(Instant.EPOCH, real.instant()));
            real.advance(waits[1]);
            return read;
        };
        StandstillSense slow = new StandstillSense(slowDay, real);
        for (Duration before : List.of(Duration.ofSeconds(9), Duration.ZERO, Duration.ofSeconds(9))) {
            for (Duration after : List.of(Duration.ZERO, Duration.ofSeconds(9), Duration.ZERO)) {
                waits[0] = before;
                waits[1] = after;
                assertThat(slow.look()).as("%s before, %s after", before, after).isFalse();
            }
        }
    }

    private boolean looksAfter(Duration ofTheDay, Duration ofTheSteadyClock) {
        day.advance(ofTheDay);
        steady.advance(ofTheSteadyClock);
        return sense.look();
    }
}
