package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What arrival says of a source's clock, and what it does not. */
class ArrivalLagsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ArrivalLags lags = new ArrivalLags();

    @Test
    void aSourceADayAheadIsToldWithTheOffsetOfItsClock() {
        IntStream.range(0, 100).forEach(i -> came(DAY.minusMillis(i)));

        Lag lag = lags.at(NOW).orElseThrow();
        assertThat(lag.events()).isEqualTo(ArrivalLags.MOST);
        assertThat(lag.clockOffset()).contains(DAY.minusMillis(36));
        Health health = ClockJudgement.over(Health.healthy("Follows eve.json.", null, null), lag);
        assertThat(health.state()).isEqualTo(Health.State.DEGRADED);
        assertThat(health.sentence())
                .startsWith("Its events are of the future: its clock is at least 23 hours ahead of this machine's"
                        + " (+86399 s).");
        assertThat(health.clockOffset()).isEqualTo(DAY.minusMillis(36));
    }

    @Test
    void aSourceThatLagsSaysNothingOfItsClock() {
        IntStream.range(0, 64).forEach(i -> came(Duration.ofMinutes(-i)));

        Lag lag = lags.at(NOW).orElseThrow();
        assertThat(lag.smallest()).isZero();
        assertThat(lag.median()).isEqualTo(Duration.ofMinutes(32));
        assertThat(lag.clockOffset()).isEmpty();
        Health well = Health.healthy("Follows eve.json.", null, null);
        assertThat(ClockJudgement.over(well, lag)).isEqualTo(well);
    }

    @Test
    void oneOfSeveralClocksThatIsAheadIsToldAndNoOffsetIsGuessed() {
        IntStream.range(0, 60).forEach(i -> came(Duration.ofMillis(-200)));
        IntStream.range(0, 4).forEach(i -> came(Duration.ofHours(2)));

        Lag lag = lags.at(NOW).orElseThrow();
        Health health = ClockJudgement.over(Health.healthy("Listens.", null, Duration.ofMillis(40)), lag);
        assertThat(health.sentence()).startsWith("4 of its last 64 events carry times of the future, up to 2 hours");
        assertThat(health.clockOffset())
                .as("what the product itself told stays")
                .isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void aBacklogOfASourceThatIsAheadIsNotTakenForItsClock() {
        IntStream.range(0, 64).forEach(i -> came(Duration.ofMinutes(20L * i)));

        assertThat(lags.at(NOW).orElseThrow().isAhead()).isTrue();
        assertThat(lags.at(NOW).orElseThrow().clockOffset()).isEmpty();
    }

    @Test
    void whatIsKeptByNtpIsWell() {
        came(Duration.ofSeconds(4));

        assertThat(lags.at(NOW).orElseThrow().isAhead()).isFalse();
    }

    @Test
    void whatCameLongAgoSaysNothingOfNow() {
        came(DAY);

        assertThat(lags.at(NOW.plus(Duration.ofHours(1)))).isPresent();
        assertThat(lags.at(NOW.plus(Duration.ofMinutes(61)))).isEmpty();
    }

    @Test
    void whatIsDownStaysDown() {
        came(DAY);
        Health down = new Health(Health.State.DOWN, "Gone.", null, null);

        Health judged = ClockJudgement.over(down, lags.at(NOW).orElseThrow());
        assertThat(judged.state()).isEqualTo(Health.State.DOWN);
        assertThat(judged.sentence()).isEqualTo("Gone.");
    }

    /** An event that is so far ahead comes now. */
    private void came(Duration ahead) {
        lags.add(NOW.plus(ahead), NOW);
    }
}
