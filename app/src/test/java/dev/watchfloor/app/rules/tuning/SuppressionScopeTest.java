package dev.watchfloor.app.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SuppressionScopeTest {
    private static final SecurityEvent FINDING = SecurityEvent.of(
                    "f", Instant.parse("2026-03-02T12:00:00Z"), Layer.DETECTION, Kind.ALERT)
            .ruleId("scan")
            .source(Addresses.parse("203.0.113.7").orElseThrow())
            .user("Ann")
            .path("/health?deep=1")
            .build();

    @Test
    void everyPartThatIsThereHasToHold() throws Exception {
        assertThat(scope("SCAN", "203.0.113.0/24", "ann", "/health?deep=1").holds(FINDING))
                .isTrue();
        assertThat(scope("other", "203.0.113.0/24", "ann", null).holds(FINDING)).isFalse();
        assertThat(scope("scan", "203.0.114.0/24", null, null).holds(FINDING)).isFalse();
        assertThat(scope("scan", null, "bob", null).holds(FINDING)).isFalse();
        assertThat(new SuppressionScope(null, null, null, null, "laptop", null).holds(FINDING))
                .as("a finding that does not say the device is not about it")
                .isFalse();
    }

    @Test
    void aStarAtTheEndOfAPathStandsForAllThatFollows() throws Exception {
        assertThat(scope(null, null, null, "/health*").holds(FINDING)).isTrue();
        assertThat(scope(null, null, null, "/health").holds(FINDING)).isFalse();
    }

    @Test
    void theNarrowestScopeOfAFindingHoldsForIt() {
        assertThat(SuppressionScope.of(FINDING).holds(FINDING)).isTrue();
        assertThat(ScopeWords.of(SuppressionScope.of(FINDING)))
                .isEqualTo("rule.id: \"scan\" and source.ip: 203.0.113.7 and user.name: \"Ann\""
                        + " and url.original: \"/health?deep=1\"");
    }

    @Test
    void aPartIsNotBlank() {
        assertThatThrownBy(() -> scope(null, null, " ", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SuppressionScope scope(String rule, String source, String user, String path) throws Exception {
        return new SuppressionScope(rule, source == null ? null : Addresses.network(source), null, user, null, path);
    }
}
