package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T02:48:01.566655+0000, 2026-11-24T02:48:01.566655Z",
        "2024-02-29T23:59:59.000001+0000, 2024-02-29T23:59:59.000001Z",
        "1969-12-31T00:00:00.000000+0000, 1969-12-31T00:00:00Z",
        "0000-01-01T00:00:00.000000+0000, 0000-01-01T00:00:00Z",
        "2026-11-24T02:48:01.566655+0130, 2026-11-24T01:18:01.566655Z",
        "2026-11-24T02:48:01.5+00:00, 2026-11-24T02:48:01.5Z",
        "2026-11-24T02:48:01.5-0930, 2026-11-24T12:18:01.5Z",
        "2026-11-24T02:48:01Z, 2026-11-24T02:48:01Z",
        "2026-11-24T02:48:01.123456789Z, 2026-11-24T02:48:01.123456789Z",
        "2026-11-24T02:48:01.069-03:30, 2026-11-24T06:18:01.069Z",
        "2026-11-24T02:48:01+1800, 2026-11-23T08:48:01Z",
    })
    void timesAreRead(String text, Instant time) {
        assertThat(IsoTime.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-29T00:00:00.000000+0000",
                "2026-04-31T00:00:00.000000+0000",
                "2026-13-01T00:00:00.000000+0000",
                "2026-00-01T00:00:00.000000+0000",
                "2026-01-00T00:00:00.000000+0000",
                "2026-01-01T24:00:00.000000+0000",
                "2026-01-01T00:60:00.000000+0000",
                "2026-01-01T00:00:60.000000+0000",
                "2026-01-01T00:00:00.000000",
                "2026-01-01T00:00:00.000000+01",
                "2026-01-01T00:00:00.1234567890Z",
                "2026-01-01T00:00:00+1801",
                "2026-01-01T00:00:00+0160",
                "2026-01-01T00:00:00+01:0x",
                "2026-01-01T00:00:00*0100",
                "2026-01-01T00:00:0x.000000+0000",
                "2026-01-01T00:00:0\u0661.000000+0000"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(IsoTime.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 86_399, 1_709_164_800, 1_709_251_199, 4_102_444_799L, 253_402_300_799L})
    void theUsualFormIsReadAsTheCalendarSays(long second) {
        String text = OffsetDateTime.ofInstant(Instant.ofEpochSecond(second), java.time.ZoneOffset.UTC)
                .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxx"));
        assertThat(IsoTime.parse(text)).contains(Instant.ofEpochSecond(second));
    }
}
