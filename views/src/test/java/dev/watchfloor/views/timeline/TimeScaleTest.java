package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void pixelsAndInstantsAreEachOthersInverse() {
        TimeScale scale = new TimeScale(new TimeRange(NOON, NOON.plusSeconds(1_000)), 500);
        assertThat(scale.x(NOON.plusSeconds(300))).isCloseTo(150, within(1e-9));
        assertThat(scale.instant(150)).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void binsKeepTheirBoundsWhileTheViewMoves() {
        Duration length = Duration.ofMinutes(17);
        TimeScale here = new TimeScale(new TimeRange(NOON, NOON.plus(length)), 900);
        Instant later = NOON.plusNanos(7_654_321_987L);
        TimeScale moved = new TimeScale(new TimeRange(later, later.plus(length)), 900);
        long bin = here.bins().range().length().toNanos() / here.bins().count();
        Duration between = Duration.between(
                here.bins().range().from(), moved.bins().range().from());
        assertThat(between.toNanos() % bin).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.05S", "PT1.3S", "PT50S", "PT7M11S", "PT1H", "PT2H", "PT24H", "P9D", "P60D", "P366D"})
    void binsCoverTheRangeAndAreNeitherNarrowNorWide(Duration length) {
        TimeScale scale = new TimeScale(
                new TimeRange(NOON.plusMillis(123), NOON.plusMillis(123).plus(length)), 1_001);
        TimeScale.Bins bins = scale.bins();
        assertThat(bins.range().from()).isBeforeOrEqualTo(scale.range().from());
        assertThat(bins.range().to()).isAfterOrEqualTo(scale.range().to());
        double width = (scale.x(bins.range().to()) - scale.x(bins.range().from())) / bins.count();
        assertThat(width).isGreaterThanOrEqualTo(TimeScale.BIN_PIXELS);
        assertThat(bins.count()).isBetween(70, 600);
    }

    @Test
    void binsLastTimesThatPeopleSay() {
        assertThat(bin(Duration.ofSeconds(20))).isEqualTo(Duration.ofMillis(100));
        assertThat(bin(Duration.ofMinutes(10))).isEqualTo(Duration.ofSeconds(2));
        assertThat(bin(Duration.ofHours(2))).isEqualTo(Duration.ofSeconds(30));
        assertThat(bin(Duration.ofHours(24))).isEqualTo(Duration.ofMinutes(5));
        assertThat(bin(Duration.ofDays(6))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void binsBeginAtMultiplesOfTheirLengthAndReachBeyondTheView() {
        TimeScale scale = new TimeScale(new TimeRange(NOON.plusMillis(123), NOON.plusSeconds(3_600)), 1_000);
        TimeScale.Bins bins = scale.bins();
        assertThat(bins.range().from().getEpochSecond() % 15).isZero();
        assertThat(bins.range().from()).isBefore(NOON.minusSeconds(850));
        assertThat(bins.range().to()).isAfter(NOON.plusSeconds(3_600 + 850));
    }

    private static Duration bin(Duration length) {
        TimeScale.Bins bins = new TimeScale(new TimeRange(NOON, NOON.plus(length)), 1_000).bins();
        return bins.range().length().dividedBy(bins.count());
    }
}
