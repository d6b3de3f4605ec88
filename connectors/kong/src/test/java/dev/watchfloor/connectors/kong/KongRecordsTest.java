package dev.watchfloor.connectors.kong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.JsonMutations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Built after Kong's documentation. */
class KongRecordsTest {
    private static final Instant TIME = Instant.parse("2026-11-24T02:00:00.123Z");

    private KongRecords parser;

    @BeforeEach
    void make() throws Exception {
        parser = new KongRecords(TrustedProxies.of(Settings.of(List.of(TrustedProxies.setting()), Map.of())));
    }

    @Test
    void aRequestIsReadWholeAndWithoutSecrets() {
        SecurityEvent event = event(KongFixture.line(TIME, 7));

        assertThat(event.time()).isEqualTo(TIME);
        assertThat(event.summary()).isEqualTo("GET shop.example/item/7?a=1 (200)");
        assertThat(event.user()).isEqualTo("j.tanaka");
        assertThat(event.userAgent()).isEqualTo("curl/8");
        assertThat(event.bytesIn()).isEqualTo(120);
        assertThat(event.bytesOut()).isEqualTo(18);
        assertThat(event.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "403, kong, BLOCKED",
        "429, kong, BLOCKED",
        "403, upstream, FAILURE",
        "403, '', FAILURE",
        "401, kong, FAILURE",
        "503, kong, FAILURE",
        "200, kong, ALLOWED",
    })
    void onlyWhatKongItselfRefusedIsBlocked(int status, String source, Outcome outcome) {
        assertThat(event(KongFixture.line(TIME, 1, status, source)).outcome()).isEqualTo(outcome);
    }

    @Test
    void badRecordsAreRejectedOrReadAndNeverThrow() {
        List<String> bad = JsonMutations.of(List.of(KongFixture.line(TIME, 1)), 4_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> bad.forEach(line -> {
                    if (parser.parse(line, "x") instanceof ParsedRecord.Rejected rejected) {
                        assertThat(rejected.record().sample()).hasSizeLessThanOrEqualTo(RejectedRecord.LONGEST_SAMPLE);
                    }
                }));
    }

    private SecurityEvent event(String line) {
        return ((ParsedRecord.Understood) parser.parse(line, "x")).events().getFirst();
    }
}
