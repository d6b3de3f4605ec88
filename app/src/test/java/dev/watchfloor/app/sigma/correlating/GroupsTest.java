package dev.watchfloor.app.sigma.correlating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.RuleOnTrial;
import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.reading.ValueLists;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void allWindowsTogetherAreBoundedAndTheEldestGroupGoes() {
        SigmaCorrelation correlation =
                RuleOnTrial.ofFile("""
                title: many
                correlation: {type: event_count, rules: [r], group-by: [user], timespan: 1h, condition: {gte: 60}}
                ---
                title: one
                name: r
                logsource: {category: webserver}
                detection: {s: {a: b}, condition: s}
                """, ValueLists.NONE).read().correlations().getFirst();
        Groups groups = new Groups(correlation, 100);
        for (int time = 0; time < 50; time++) {
            assertThat(add(groups, "ann", time)).isFalse();
            assertThat(add(groups, "bob", time)).isFalse();
        }
        assertThat(groups.forgotten()).isZero();
        assertThat(add(groups, "bob", 50)).isFalse();
        assertThat(groups.forgotten()).as("said, not hidden").isEqualTo(1);
        for (int time = 51; time < 59; time++) {
            assertThat(add(groups, "bob", time)).isFalse();
        }
        assertThat(add(groups, "bob", 59)).as("what is kept counts on").isTrue();
    }

    private static boolean add(Groups groups, String user, int second) {
        return groups.add(0, "r", RuleOnTrial.event("{\"user\":\"" + user + "\"}"), NOON.plusSeconds(second), second)
                .isPresent();
    }
}
