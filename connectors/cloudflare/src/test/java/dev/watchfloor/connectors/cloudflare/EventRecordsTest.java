package dev.watchfloor.connectors.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.testing.JsonMutations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRecordsTest {
    private static final String GOOD = "{\"action\":\"block\",\"clientAsn\":\"64500\",\"clientCountryName\":\"DE\","
            + "\"clientIP\":\"2001:db8::9\",\"clientRequestHTTPHost\":\"shop.example\",\"clientRequestHTTPMethodName\":"
            + "\"GET\",\"clientRequestPath\":\"/a\",\"clientRequestQuery\":\"?b=1\",\"datetime\":\"2026-11-24T10:00:00Z\","
            + "\"rayName\":\"8f0a\",\"ruleId\":\"r\",\"source\":\"waf\",\"userAgent\":\"curl\"}";

    @Test
    void badRecordsAreRejectedOrReadAndNeverThrow() {
        EventRecords parser = new EventRecords();
        List<String> bad = JsonMutations.of(List.of(GOOD), 4_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> bad.forEach(line -> {
                    if (parser.parse(line, "x") instanceof ParsedRecord.Rejected rejected) {
                        assertThat(rejected.record().sample()).hasSizeLessThanOrEqualTo(RejectedRecord.LONGEST_SAMPLE);
                    }
                }));
    }
}
