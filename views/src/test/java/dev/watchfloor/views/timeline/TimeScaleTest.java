package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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

    @Test
    void binsCoverTheRangeAndAreWholePixelsWide() {
        TimeScale scale = new TimeScale(new TimeRange(NOON.plusMillis(123), NOON.plusSeconds(3_600)), 1_001);
        TimeScale.Bins bins = scale.bins();
        assertThat(bins.range().from()).isBeforeOrEqualTo(scale.range().from());
        assertThat(bins.range().to()).isAfterOrEqualTo(scale.range().to());
        double width = (scale.x(bins.range().to()) - scale.x(bins.range().from())) / bins.count();
        assertThat(width).isCloseTo(TimeScale.BIN_PIXELS, within(1e-6));
    }
}
