package dev.watchfloor.connectors.modsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against what a real ModSecurity 3.0.9 with the Core Rule Set 3.3.4 wrote. */
class RecordedAuditTest {

    @Test
    void everyRecordIsUnderstood() throws Exception {
        List<SecurityEvent> events = events();

        assertThat(events).hasSize(93);
        assertThat(events).filteredOn(event -> event.kind() == Kind.ALERT).hasSize(46);
        assertThat(events).filteredOn(event -> event.kind() == Kind.REQUEST).hasSize(47);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.source()).isNotNull();
            assertThat(event.time())
                    .isBetween(Instant.parse("2026-11-24T02:39:00Z"), Instant.parse("2026-11-24T02:42:00Z"));
        });
    }

    @Test
    void blockedIsWhatTheDecidingRuleOrOnesOwnRefused() throws Exception {
        assertThat(events())
                .filteredOn(event -> event.outcome() == Outcome.BLOCKED)
                .hasSize(32 + 7);
        assertThat(events())
                .filteredOn(event -> event.kind() == Kind.ALERT && event.outcome() == Outcome.ALLOWED)
                .as("rules fired, and the sum was too low")
                .hasSize(5);
        assertThat(events())
                .filteredOn(event -> event.status() == 403 && event.outcome() == Outcome.FAILURE)
                .as("refused by the server's own list")
                .hasSize(3);
    }

    @Test
    void anAttackIsReadWhole() throws Exception {
        SecurityEvent attack = events().getFirst();

        assertThat(attack.time()).isEqualTo(Instant.parse("2026-11-24T02:39:30Z"));
        assertThat(Addresses.canonical(attack.source())).isEqualTo("203.0.113.23");
        assertThat(attack.sourcePort()).isEqualTo(53_290);
        assertThat(attack.destinationPort()).isEqualTo(18_082);
        assertThat(attack.severity()).isEqualTo(Severity.HIGH);
        assertThat(attack.ruleId()).isEqualTo("913100");
        assertThat(attack.technique()).isEqualTo("T1595.002");
        assertThat(attack.userAgent()).startsWith("sqlmap/");
        assertThat(attack.status()).isEqualTo(403);
        assertThat(attack.summary())
                .startsWith("Blocked: Found User-Agent associated with security scanner: GET /item?id=1")
                .endsWith("(403)");
    }

    private static List<SecurityEvent> events() throws Exception {
        List<SecurityEvent> events = new ArrayList<>();
        for (String line : AuditLines.recorded()) {
            events.add(AuditLines.event(line));
        }
        return events;
    }
}
