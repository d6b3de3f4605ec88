package dev.watchfloor.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.views.kit.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeFormatTest {
    private static final Instant WHEN = Instant.parse("2026-11-23T14:03:27.136Z");
    private final TimeFormat times = new TimeFormat(ZoneId.of("Europe/Berlin"));

    @Test
    void startsInUtcAndSaysSo() {
        assertThat(times.stamp(WHEN)).isEqualTo("2026-11-23 14:03:27 UTC");
        assertThat(times.millis(WHEN)).isEqualTo("14:03:27.136");
    }

    @Test
    void localTimesCarryTheirOffset() {
        times.toggle();
        assertThat(times.stamp(WHEN)).isEqualTo("2026-11-23 15:03:27 CET +01:00");
        times.toggle();
        assertThat(times.isUtc()).isTrue();
    }

    @Test
    void millisecondsOnDemandAreToldLikeAnotherZone() {
        int[] told = {0};
        times.zoneProperty().addListener(changed -> told[0]++);
        times.togglePrecision();

        assertThat(times.stamp(WHEN)).isEqualTo("2026-11-23 14:03:27.136 UTC");
        assertThat(told[0]).isEqualTo(1);
        times.togglePrecision();
        assertThat(times.time(WHEN)).isEqualTo("14:03:27");
    }

    @Test
    void lengthsUseTheirTwoLargestUnits() {
        assertThat(TimeFormat.length(Duration.ofMillis(850))).isEqualTo("850 ms");
        assertThat(TimeFormat.length(Duration.ofSeconds(725))).isEqualTo("12 min 5 s");
        assertThat(TimeFormat.length(Duration.ofHours(76))).isEqualTo("3 d 4 h");
    }
}
