package dev.watchfloor.app.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.reading.ValueLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around the detection, and files that are no rules. */
class DocumentsTest {
    private static final String RULE = """
            title: Somebody is whoami
            id: 929a690e-bef0-4204-a928-ef5e620d6fcc
            name: whoami
            status: test
            description: As said
            references:
              - https://example.org/a
            author: A. Nother
            license: DRL-1.1
            date: 2019-10-23
            tags:
              - attack.discovery
              - attack.t1033
            logsource:
              category: Process_Creation
              product: windows
            detection:
              selection:
                Image: whoami
              condition: selection
            falsepositives:
              - Administrators
            level: high
            """;

    @Test
    void aRuleSaysWhoWroteItAndWhatItIsFor() {
        SigmaRule rule = read(RULE).rules().getFirst();
        RuleHead head = rule.head();
        assertThat(head.key()).isEqualTo("929a690e-bef0-4204-a928-ef5e620d6fcc");
        assertThat(head.author()).isEqualTo("A. Nother");
        assertThat(head.license()).isEqualTo("DRL-1.1");
        assertThat(head.level()).isEqualTo(RuleLevel.HIGH);
        assertThat(head.status()).isEqualTo(RuleStatus.TEST);
        assertThat(head.technique()).contains("T1033");
        assertThat(head.falsePositives()).containsExactly("Administrators");
        assertThat(rule.source()).isEqualTo(new LogSource("process_creation", "windows", null));
        assertThat(rule.source().covers(new LogSource("process_creation", "windows", "sysmon")))
                .isTrue();
        assertThat(rule.source().covers(new LogSource("webserver", "windows", null)))
                .isFalse();
    }

    @Test
    void oneBrokenDocumentDoesNotTakeTheOthersWithIt() {
        SigmaRules read = read("title: broken\n---\n" + RULE);
        assertThat(read.rules()).hasSize(1);
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().getFirst().title()).isEqualTo("broken");
    }

    @Test
    void twoRulesWithOneIdAreNotBothUsed() {
        SigmaRules read = read(RULE + "---\n" + RULE);
        assertThat(read.rules()).hasSize(1);
        assertThat(read.rejected().getFirst().reason()).contains("same id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just words",
                "- a\n- b",
                "a: [1, 2",
                "a: &x 1\nb: *x",
                "a: 1\na: 2",
                "title: t\ndetection:\n  s: {a: 1}\n  condition: s",
                "title: t\nlogsource: {definition: d}\ndetection:\n  s: {a: 1}\n  condition: s",
                "title: t\nlogsource: {product: p}\ndetection: text",
                "title: t\nlogsource: {product: p}\ndetection:\n  condition: s",
                "title: t\nlogsource: {product: p}\ndetection:\n  s: {a: 1}",
                "title: t\nlogsource: {product: p}\ndetection:\n  s: {a: {b: 1}}\n  condition: s",
                "title: t\nlogsource: {product: p}\ndetection:\n  s: {a: []}\n  condition: s",
                "title: t\nlogsource: {product: p}\ndetection:\n  s: []\n  condition: s",
                "title: t\nlogsource: {product: p}\ndetection:\n  s: {a: 1}\n  timeframe: 5m\n  condition: s",
                "title: t\nlevel: dreadful\nlogsource: {product: p}\ndetection:\n  s: {a: 1}\n  condition: s",
                "title: t\nstatus: unsupported\nlogsource: {product: p}\ndetection:\n  s: {a: 1}\n  condition: s",
                "title: t\ntaxonomy: own\nlogsource: {product: p}\ndetection:\n  s: {a: 1}\n  condition: s",
            })
    void whatIsNoRuleIsRejectedWithAReason(String text) {
        SigmaRules read = read(text);
        assertThat(read.rules()).isEmpty();
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().getFirst().reason()).endsWith(".");
    }

    @Test
    void rulesThatWouldTakeTooLongAreRejected() {
        assertThat(RuleOnTrial.field("f", "'" + "a*".repeat(1_000) + "'").reason())
                .contains("wildcards");
        assertThat(RuleOnTrial.field("f|re", "'(a{1000}){1000}'").reason())
                .contains("too large: it may have 3,000 states with repetitions written out.");
        assertThat(RuleOnTrial.field("f|re", "'" + "a".repeat(4_001) + "'").reason())
                .contains("too large: it may have 4,000 characters.");
        assertThat(RuleOnTrial.field("f|re", "'(?=a)b'").reason()).contains("cannot be read");
        assertThat(RuleOnTrial.field("f|re", "'(a)\\1'").reason()).contains("cannot be read");
        assertThat(RuleOnTrial.field("f", "[" + "a,".repeat(30_000) + "a]").reason())
                .contains("values");
        assertThat(read("title: t\n" + "x".repeat(1_000_001))
                        .rejected()
                        .getFirst()
                        .reason())
                .contains("longer than 1,000,000 characters.");
        assertThat(read("a: " + "[".repeat(5_000)).rejected())
                .extracting(SigmaRules.Rejected::reason)
                .containsExactly("It is nested deeper than 50.");
    }

    @Test
    void anExpressionThatBacktracksElsewhereIsQuickHere() {
        String long1 = "{\"f\":\"" + "a".repeat(30_000) + "!\"}";
        assertThat(RuleOnTrial.field("f|re", "'^(a+)+$'").matches(long1)).isFalse();
        assertThat(RuleOnTrial.field("f", "'*a*a*a*a*a*a*a*a*a*a*b'").matches(long1))
                .isFalse();
    }

    private static SigmaRules read(String text) {
        return RuleOnTrial.ofFile(text, ValueLists.NONE).read();
    }
}
