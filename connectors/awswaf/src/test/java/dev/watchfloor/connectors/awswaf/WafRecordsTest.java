package dev.watchfloor.connectors.awswaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
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

/** Built after AWS's documentation. */
class WafRecordsTest {
    private static final Instant TIME = Instant.parse("2026-11-24T02:00:00.123Z");

    private WafRecords parser;

    @BeforeEach
    void make() throws Exception {
        parser = new WafRecords(TrustedProxies.of(Settings.of(List.of(TrustedProxies.setting()), Map.of())));
    }

    @Test
    void aRefusalIsReadWholeAndWithoutSecrets() {
        SecurityEvent event = event(AwsWafFixture.line(TIME, 7));

        assertThat(event.time()).isEqualTo(TIME);
        assertThat(event.summary()).isEqualTo("Refused: GET /item/7");
        assertThat(event.path()).isEqualTo("/item/7?a=1");
        assertThat(event.userAgent()).isEqualTo("curl/8");
        assertThat(event.ruleId()).isEqualTo("deny");
        assertThat(event.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(event.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(event.toString()).doesNotContain("hunter2");
    }

    @Test
    void headersThatAreSecretAreKeptNowhere() {
        String headers = "\"headers\":[{\"name\":\"Cookie\",\"value\":\"SESSION=hunter2\"},"
                + "{\"name\":\"X-Api-Key\",\"value\":\"hunter2\"},{\"name\":\"Host\",\"value\":\"shop.example\"}]";
        String request = "\"httpRequest\":{\"httpMethod\":\"GET\",\"uri\":\"/\"," + headers + "}";
        String whole = "{\"timestamp\":" + TIME.toEpochMilli() + ",\"action\":\"BLOCK\"," + request + "}";

        assertThat(event(whole).raw()).contains("shop.example").doesNotContain("hunter2");
        for (String bad : List.of("{\"action\":\"BLOCK\"," + request + "}", whole.substring(0, whole.length() - 1))) {
            ParsedRecord.Rejected rejected = (ParsedRecord.Rejected) parser.parse(bad, "x");
            assertThat(rejected.record().sample()).contains("Cookie").doesNotContain("hunter2");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW, ALLOWED",
        "CAPTCHA, UNKNOWN",
        "CHALLENGE, UNKNOWN",
        "COUNT, UNKNOWN",
        "EXCLUDED_AS_COUNT, UNKNOWN"
    })
    void whatWasLetInOrOnlyAskedIsNotCalledRefusedOrFailed(String action, Outcome outcome) {
        assertThat(event(AwsWafFixture.line(TIME, 1, action)).outcome()).isEqualTo(outcome);
    }

    @Test
    void whatHasNoTimeIsRejected() {
        assertThat(parser.parse("{\"action\":\"BLOCK\",\"httpRequest\":{}}", "x"))
                .isInstanceOf(ParsedRecord.Rejected.class);
    }

    @Test
    void badRecordsAreRejectedOrReadAndNeverThrow() {
        List<String> bad = JsonMutations.of(List.of(AwsWafFixture.line(TIME, 1)), 4_000);

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
