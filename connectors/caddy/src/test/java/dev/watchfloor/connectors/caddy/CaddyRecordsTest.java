package dev.watchfloor.connectors.caddy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.JsonMutations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against what a real Caddy 2.6.2 wrote. */
class CaddyRecordsTest {
    private CaddyRecords parser;

    @BeforeEach
    void make() throws Exception {
        parser = new CaddyRecords(TrustedProxies.of(Settings.of(List.of(TrustedProxies.setting()), Map.of())));
    }

    @Test
    void everyRecordedLineIsARequest() throws Exception {
        List<String> lines = CaddyLines.recorded();

        assertThat(lines).hasSize(116).allSatisfy(line -> {
            SecurityEvent event = event(line);
            assertThat(event.layer()).isEqualTo(Layer.PERIMETER);
            assertThat(event.source()).isNotNull();
            assertThat(event.status()).isPositive();
        });
    }

    @Test
    void aRefusalIsAFailureBecauseTheLogDoesNotSayWhose() {
        // Written by 2.6.2 when a static_response of the denylist's route refused.
        SecurityEvent refused = event("{\"level\":\"error\",\"ts\":1795979962.1679235,\"logger\":\"http.log.access\","
                + "\"msg\":\"handled request\",\"request\":{\"remote_ip\":\"127.0.0.1\",\"remote_port\":\"51580\","
                + "\"proto\":\"HTTP/1.1\",\"method\":\"GET\",\"host\":\"127.0.0.1:21083\",\"uri\":\"/\",\"headers\":"
                + "{\"User-Agent\":[\"curl/7.88.1\"]}},\"user_id\":\"\",\"duration\":0.000018976,\"size\":0,"
                + "\"status\":403,\"resp_headers\":{\"Server\":[\"Caddy\"],\"Connection\":[\"close\"]}}");

        assertThat(refused.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(refused.severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void whatCaddySaysOfItselfIsPassedOver() {
        assertThat(parser.parse(
                        "{\"level\":\"info\",\"ts\":1795487970.06,\"logger\":\"tls\",\"msg\":\"cleaning\"}", "x"))
                .isInstanceOf(ParsedRecord.Skipped.class);
    }

    @Test
    void badRecordsAreRejectedOrReadAndNeverThrow() throws Exception {
        List<String> bad = JsonMutations.of(CaddyLines.recorded(), 40);

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
