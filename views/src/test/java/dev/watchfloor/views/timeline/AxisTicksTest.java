package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTicksTest {
    private static final Instant START = Instant.parse("2026-11-23T13:07:31.400Z");

    private static List<AxisTicks.Tick> ticks(Duration length, ZoneId zone) {
        return AxisTicks.of(new TimeScale(new TimeRange(START, START.plus(length)), 1_000), zone);
    }

    private static List<String> labels(Duration length, ZoneId zone) {
        return ticks(length, zone).stream()
                .filter(AxisTicks.Tick::isMajor)
                .map(AxisTicks.Tick::label)
                .toList();
    }

    @Test
    void twoHoursHaveRoundMinutes() {
        assertThat(labels(Duration.ofHours(2), ZoneOffset.UTC)).startsWith("13:15", "13:30", "13:45", "14:00");
    }

    @Test
    void secondsShowOnlyWhenNear() {
        assertThat(labels(Duration.ofSeconds(20), ZoneOffset.UTC)).startsWith("13:07:32", "13:07:34");
        assertThat(labels(Duration.ofMillis(90), ZoneOffset.UTC)).contains("13:07:31.410");
    }

    @Test
    void midnightOfTheShownZoneIsMarkedWithItsDate() {
        assertThat(labels(Duration.ofHours(24), ZoneOffset.UTC)).contains("Tue 24 Nov");
        AxisTicks.Tick midnight = ticks(Duration.ofHours(24), ZoneId.of("Asia/Kolkata")).stream()
                .filter(AxisTicks.Tick::newDay)
                .findFirst()
                .orElseThrow();
        Instant local = Instant.parse("2026-11-23T18:30:00Z");
        assertThat(midnight.x()).isEqualTo((int) Math.round(
                new TimeScale(new TimeRange(START, START.plus(Duration.ofHours(24))), 1_000).x(local)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.05S", "PT3S", "PT5M", "PT15M", "PT1H", "PT6H", "PT24H", "P7D", "P60D", "P366D"})
    void labelsNeverTouch(Duration length) {
        List<AxisTicks.Tick> majors = ticks(length, ZoneOffset.UTC).stream()
                .filter(AxisTicks.Tick::isMajor)
                .toList();
        assertThat(majors).hasSizeBetween(2, 13);
        for (int index = 1; index < majors.size(); index++) {
            assertThat(majors.get(index).x() - majors.get(index - 1).x()).isGreaterThanOrEqualTo(75);
        }
    }
}
