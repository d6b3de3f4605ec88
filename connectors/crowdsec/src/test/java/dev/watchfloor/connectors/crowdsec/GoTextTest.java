package dev.watchfloor.connectors.crowdsec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths and times as Go prints them. */
class GoTextTest {

    @ParameterizedTest
    @CsvSource({
        "3h59m27.604680938s, PT3H59M27.604680938S",
        "-1h0m32.405067106s, PT-1H-32.405067106S",
        "-248.288744ms, PT-0.248288744S",
        "87600h0m0s, PT87600H",
        "60ns, PT0.00000006S",
        "1.5µs, PT0.0000015S",
        "0s, PT0S",
    })
    void lengthsAreRead(String text, Duration length) {
        assertThat(GoDurations.parse(text)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1day", "h", "12", "1h ", "999999999999h", "--1h"})
    void whatIsNoLengthIsNone(String text) {
        assertThat(GoDurations.parse(text)).isEmpty();
    }

    @Test
    void lengthsAreWrittenInWholeSecondsAndNeverShorter() {
        assertThat(GoDurations.seconds(Duration.ofMillis(3_599_001))).isEqualTo("3600s");
        assertThat(GoDurations.seconds(Duration.ofHours(1))).isEqualTo("3600s");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24 02:18:31 +0000 UTC, 2026-11-24T02:18:31Z",
        "2026-11-24 02:20:05.714433952 +0000 UTC, 2026-11-24T02:20:05.714433952Z",
        "2026-11-24T02:18:31Z, 2026-11-24T02:18:31Z",
        "2026-11-24T03:18:31+01:00, 2026-11-24T02:18:31Z",
        "2026-11-24 03:18:31.5 +0100 CET m=+0.1, 2026-11-24T02:18:31.5Z",
    })
    void bothFormsOfTimesAreRead(String text, Instant time) {
        assertThat(AlertTimes.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-24 02:18:31", "2026-13-24T02:18:31Z", "0001-01-01"})
    void whatIsNoTimeWithAZoneIsNone(String text) {
        assertThat(AlertTimes.parse(text)).isEmpty();
    }
}
