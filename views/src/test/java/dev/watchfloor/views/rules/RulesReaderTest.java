package dev.watchfloor.views.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryRules;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulesReaderTest {
    private final FakeConsole console = FakeConsole.withStory();
    private final RulesReader reader =
            new RulesReader(console.rules(), console.events(), Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC));

    @BeforeEach
    void fill() {
        StoryRules.fill(console);
    }

    @Test
    void whatIsWrongComesFirstWithItsReason() {
        RuleRow first = reader.look().rules().getFirst();
        assertThat(first.state()).isEqualTo(RuleRow.State.REJECTED);
        assertThat(first.title()).isEqualTo("Admin From Elsewhere");
        assertThat(first.reason()).contains("%admins%");
    }

    @Test
    void aRuleHasItsFindingsOfADayAndOfAllTime() {
        RuleRow rule = row("Path Traversal to Password File");
        assertThat(rule.state()).isEqualTo(RuleRow.State.ASKED);
        assertThat(rule.day()).isEqualTo(3);
        assertThat(rule.all()).isEqualTo(60);
    }

    @Test
    void aListThatIsKeptMakesItsRuleAsked() throws Exception {
        console.rules().lists().put(Map.of("admins", List.of("ana")));
        assertThat(row("Admin From Elsewhere").state()).isEqualTo(RuleRow.State.ASKED);
        console.rules().lists().remove("admins");
        assertThat(row("Admin From Elsewhere").state()).isEqualTo(RuleRow.State.REJECTED);
    }

    @Test
    void aRuleOfTheSameIdIsToldAsNotAsked() {
        console.rules().put(Map.of("a/copy.yml", StoryRules.TEXT));
        assertThat(reader.look().rules())
                .filteredOn(row -> row.title().equals("Path Traversal to Password File"))
                .extracting(RuleRow::state)
                .containsExactlyInAnyOrder(RuleRow.State.ASKED, RuleRow.State.REJECTED);
    }

    @Test
    void shippedRulesAreThereAsTheyWereShipped() {
        assertThat(reader.look().rules())
                .filteredOn(RuleRow::isShipped)
                .extracting(row -> row.file().file().replaceAll("/.*", " ") + row.state())
                .contains("shipped OFF", "typed ASKED", "typed OFF")
                .doesNotContain("shipped ASKED", "typed REJECTED");
    }

    @Test
    void aRuleAboutWhatIsUsualSaysOfWhomItKnowsAndTheOthersDoNot() {
        RuleRow.Usual usual = row("A change of accounts or settings at an hour at which its author is never there")
                .usual();
        assertThat(usual).isNotNull();
        assertThat(usual.actors()).containsOnlyKeys(ActorKind.USER);
        assertThat(usual.unknown()).isZero();
        assertThat(row("Path Traversal to Password File").usual()).isNull();
    }

    @Test
    void aRuleForALogThatNobodyReadsSaysSo() {
        console.rules().put(Map.of("host.yml", """
            title: Something on a host
            logsource: {product: windows}
            detection: {selection: {EventID: 1}, condition: selection}
            """));
        assertThat(row("Something on a host").idle()).startsWith("No connector reads the log source \"windows\"");
        assertThat(row("Path Traversal to Password File").idle()).isEmpty();
    }

    private RuleRow row(String title) {
        return reader.look().rules().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
