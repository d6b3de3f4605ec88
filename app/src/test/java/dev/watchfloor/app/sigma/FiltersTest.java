package dev.watchfloor.app.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.reading.ValueLists;
import org.junit.jupiter.api.Test;

/** Specification, "Sigma filters" 2.1.0. */
class FiltersTest {
    private static final String RULE = """
            title: Somebody signs in
            id: 6f3e2987-db24-4c78-a860-b4f4095a7095
            logsource: {product: windows}
            detection:
              s: {EventID: 4624}
              condition: s
            """;

    @Test
    void aFilterNamesWhatGoes() {
        RuleOnTrial rule = with("condition: selection", "windows");
        assertThat(rule.matches("{\"EventID\":4624,\"User\":\"bob\"}")).isTrue();
        assertThat(rule.matches("{\"EventID\":4624,\"User\":\"adm_bob\"}")).isFalse();
    }

    @Test
    void aFilterNamesWhatStays() {
        RuleOnTrial rule = with("condition: not selection", "windows");
        assertThat(rule.matches("{\"EventID\":4624,\"User\":\"bob\"}")).isTrue();
        assertThat(rule.matches("{\"EventID\":4624,\"User\":\"adm_bob\"}")).isFalse();
    }

    @Test
    void aFilterThatCouldMeanEitherIsRejectedAndTheRuleStays() {
        RuleOnTrial rule = with("other: {User: x}\n  condition: selection and not other", "windows");
        assertThat(rule.read().rules()).hasSize(1);
        assertThat(rule.read().rejected().getFirst().reason()).contains("what stays");
    }

    @Test
    void aFilterForAnotherLogSourceIsToldThatItDoesNothing() {
        RuleOnTrial rule = with("condition: selection", "linux");
        assertThat(rule.read().rules()).hasSize(1);
        assertThat(rule.read().rejected().getFirst().reason()).contains("No rule that it names");
    }

    private static RuleOnTrial with(String condition, String product) {
        return RuleOnTrial.ofFile(
                RULE + "---\ntitle: Administrators\nlogsource: {product: " + product + "}\nfilter:\n"
                        + "  rules:\n    - 6f3e2987-db24-4c78-a860-b4f4095a7095\n"
                        + "  selection: {User|startswith: 'adm_'}\n  " + condition + "\n",
                ValueLists.NONE);
    }
}
