package dev.watchfloor.connectors.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what a real Caddy 2.6.2 and a real nginx 1.22.1 wrote of the same requests. */
class RecordedAccessTest {

    @ParameterizedTest
    @CsvSource({"caddy/2.6.2/access.jsonl,caddy,116", "nginx/1.22.1/access.jsonl,nginx,131"})
    void everyRecordIsUnderstood(String name, String format, int count) throws Exception {
        List<String> lines = AccessLines.recorded(name);
        AccessParser parser = AccessLines.parser(format, "");

        assertThat(lines).hasSize(count);
        assertThat(lines).allSatisfy(line -> {
            SecurityEvent event = AccessLines.event(parser, line);
            assertThat(event.source()).isNotNull();
            assertThat(event.status()).isPositive();
            assertThat(event.path()).startsWith("/");
            assertThat(event.bytesOut()).isNotNegative();
            assertThat(AccessLines.event(AccessLines.parser("any", ""), line)).isEqualTo(event);
        });
    }

    @Test
    void aRequestThroughCaddyIsReadWhole() throws Exception {
        SecurityEvent first = AccessLines.event(
                AccessLines.parser("caddy", ""),
                AccessLines.recorded("caddy/2.6.2/access.jsonl").getFirst());

        assertThat(first.time()).isEqualTo(Instant.parse("2026-11-24T02:40:23.452675288Z"));
        assertThat(Addresses.canonical(first.source())).isEqualTo("198.51.100.10");
        assertThat(first.sourcePort()).isEqualTo(45_624);
        assertThat(first.summary()).isEqualTo("GET shop.example/ (200)");
        assertThat(first.userAgent()).startsWith("Mozilla/5.0");
        assertThat(first.bytesOut()).isEqualTo(18);
        assertThat(first.outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void aRequestThroughNginxIsReadWhole() throws Exception {
        SecurityEvent second = AccessLines.event(
                AccessLines.parser("nginx", ""),
                AccessLines.recorded("nginx/1.22.1/access.jsonl").get(1));

        assertThat(second.time()).isEqualTo(Instant.parse("2026-11-24T02:39:29Z"));
        assertThat(second.method()).isEqualTo("GET");
        assertThat(second.path()).isEqualTo("/products?page=10");
        assertThat(second.summary()).isEqualTo("GET /products?page=10 (200)");
    }
}
