package dev.watchfloor.views.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.FeedReport;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClockWordsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:03:00Z");

    private final TimeFormat times = new TimeFormat(ZoneOffset.UTC);

    @Test
    void aClockBehindOrAheadIsSaidWithTheTimeOfMeasurement() {
        assertThat(sentence(Duration.ofMillis(-2_100)))
                .isEqualTo("Source clock 2.1 s behind this console, measured 12:03:00 UTC");
        assertThat(sentence(Duration.ofMinutes(3)))
                .isEqualTo("Source clock 3 min ahead of this console, measured 12:03:00 UTC");
    }

    @Test
    void lessThanWhatCanBeMeasuredIsNoOffset() {
        assertThat(sentence(Duration.ofMillis(-400))).startsWith("Source clock within a second");
    }

    @Test
    void whatWasNotMeasuredIsUnknown() {
        assertThat(sentence(null)).isEqualTo("Clock offset unknown");
    }

    @Test
    void theDifferenceOfReceiptSaysItsDirection() {
        assertThat(ClockWords.difference(NOON, NOON.plusMillis(3_200))).isEqualTo("3.2 s after the event");
        assertThat(ClockWords.difference(NOON, NOON.minusMillis(50))).isEqualTo("50 ms before the event");
    }

    private String sentence(Duration offset) {
        return ClockWords.sentence(
                new ConnectorStatus(
                        "gate",
                        "haproxy",
                        "HAProxy",
                        Layer.PERIMETER,
                        "fth-shuffle",
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        new Health(Health.State.HEALTHY, "Answers.", null, offset),
                        0,
                        0,
                        0,
                        null,
                        null,
                        0,
                        null,
                        NOON,
                        FeedReport.NONE),
                times);
    }
}
