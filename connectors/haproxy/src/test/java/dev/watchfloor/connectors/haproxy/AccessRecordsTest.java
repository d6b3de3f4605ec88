package dev.watchfloor.connectors.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.FileFeed;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lines recorded from a real HAProxy, and lines that nobody should send. */
final class AccessRecordsTest {
    private final AccessRecords parser = new AccessRecords();

    @Test
    void theRecordedLogIsUnderstoodWhole() throws Exception {
        Path log = Path.of(
                Objects.requireNonNull(getClass().getResource("/haproxy/2.6.12/access-json-with-admin-lines.log"))
                        .toURI());
        Page page = new FileFeed(log.toString(), parser, Duration.ZERO).fetch(Cursor.START, 10_000);

        assertThat(page.rejected()).isEmpty();
        assertThat(page.events()).hasSize(161);
        List<SecurityEvent> blocked = page.events().stream()
                .filter(event -> event.outcome() == Outcome.BLOCKED)
                .toList();
        assertThat(blocked).isNotEmpty().allSatisfy(event -> {
            assertThat(event.status()).isIn(403, 429);
            assertThat(event.severity()).isEqualTo(Severity.MEDIUM);
        });
    }

    @Test
    void aRefusalNamesTheRequestTheAddressAndTheReason() {
        SecurityEvent event = understood(
                "{\"ts\":1795488072.199,\"client_ip\":\"203.0.113.66\",\"client_port\":44568,\"method\":\"GET\",\"path\":\"\\/admin\","
                        + "\"ua\":\"Nikto\",\"status\":403,\"bytes_out\":192,\"bytes_in\":133,\"term\":\"PR--\",\"reason\":\"denylist\"}");

        assertThat(event.summary()).isEqualTo("Refused: GET /admin (403)");
        assertThat(event.time()).isEqualTo(Instant.ofEpochMilli(1_795_488_072_199L));
        assertThat(event.source()).isEqualTo(Addresses.parse("203.0.113.66").orElseThrow());
        assertThat(event.ruleName()).isEqualTo("denylist");
        assertThat(event.bytesOut()).isEqualTo(192);
    }

    @Test
    void anOriginsOwn403IsNotABlock() {
        assertThat(understood(
                                "{\"ts\":1.5,\"client_ip\":\"203.0.113.66\",\"method\":\"GET\",\"path\":\"/x\",\"status\":403,\"term\":\"----\"}")
                        .outcome())
                .isEqualTo(Outcome.FAILURE);
    }

    @Test
    void aTarpitIsARefusalWhateverItsStatus() {
        assertThat(understood("{\"ts\":1.5,\"client_ip\":\"203.0.113.66\",\"status\":500,\"term\":\"PT--\"}")
                        .outcome())
                .isEqualTo(Outcome.BLOCKED);
    }

    @Test
    void whatLooksLikeABareDashInsideATextStays() {
        SecurityEvent event =
                understood("{\"ts\":1.5,\"path\":\"\\/a\\\":-,b\",\"status\":200,\"term\":\"----\",\"req_rate\":-}");

        assertThat(event.path()).isEqualTo("/a\":-,b");
    }

    @Test
    void secretsInTheQueryAreRemoved() {
        SecurityEvent event = understood(
                "{\"ts\":1.5,\"client_ip\":\"203.0.113.66\",\"method\":\"GET\",\"path\":\"/cb?access_token=s3cr3t&x=1\",\"status\":200,\"term\":\"----\"}");

        assertThat(event.raw() + event.path() + event.summary())
                .doesNotContain("s3cr3t")
                .contains("x=1");
    }

    @Test
    void freeTextIsLeftOutAndBrokenJsonIsReported() {
        assertThat(parser.parse("Server app/app1 is UP/READY (leaving forced maintenance).", "1"))
                .isInstanceOf(ParsedRecord.Skipped.class);
        assertThat(parser.parse("{\"ts\":1795488072.199,\"client_ip\":", "2"))
                .isInstanceOf(ParsedRecord.Rejected.class);
        assertThat(parser.parse("{\"ts\":-,\"x\":1}", "3")).isInstanceOf(ParsedRecord.Rejected.class);
        assertThat(parser.parse("{\"ts\":\"1e999999999\"}", "4")).isInstanceOf(ParsedRecord.Rejected.class);
    }

    private SecurityEvent understood(String line) {
        return ((ParsedRecord.Understood) parser.parse(line, "id")).events().getFirst();
    }
}
