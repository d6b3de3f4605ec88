package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.http.Json;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTimeTest {

    @ParameterizedTest
    @CsvSource({
        "1795487970.069248, 2026-11-24T02:39:30.069248Z",
        "1795487970, 2026-11-24T02:39:30Z",
        "1.795487970069248E9, 2026-11-24T02:39:30.069248Z",
        "'\"1795487970.069\"', 2026-11-24T02:39:30.069Z",
        "'\"2026-11-24T02:39:30.069248Z\"', 2026-11-24T02:39:30.069248Z",
        "'\"2026-11-24T03:39:30+01:00\"', 2026-11-24T02:39:30Z",
    })
    void bothWaysOfWritingAreRead(String json, Instant time) throws Exception {
        assertThat(RecordTime.of(Json.read(json))).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "{}",
                "[1795487970]",
                "0",
                "-1795487970",
                "1e30",
                "1e-400",
                "1795487970069248000",
                "\"\"",
                "\"1.2.3\"",
                "\"2026-11-24T02:39:30\"",
                "\"2026-11-24 02:39:30\"",
                "\"Tue Nov 24 02:39:30 2026\""
            })
    void whatIsNoTimeIsNone(String json) throws Exception {
        assertThat(RecordTime.of(Json.read(json)).filter(time -> time.isAfter(Instant.EPOCH)))
                .isEmpty();
    }
}
