package dev.watchfloor.app.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Specification, "Detection": lists, maps, keywords, fields. */
class SearchesTest {
    @Test
    void aMapIsAllOfItsFieldsAndAListAnyOfItsValues() {
        RuleOnTrial rule = RuleOnTrial.of("""
                selection:
                  EventLog: Security
                  EventID:
                    - 517
                    - 1102
                condition: selection
                """);
        assertThat(rule.matches("{\"EventLog\":\"security\",\"EventID\":1102}")).isTrue();
        assertThat(rule.matches("{\"EventLog\":\"security\",\"EventID\":1103}")).isFalse();
        assertThat(rule.matches("{\"EventLog\":\"system\",\"EventID\":517}")).isFalse();
    }

    @Test
    void aListOfMapsIsAnyOfThem() {
        RuleOnTrial rule = RuleOnTrial.of("""
                selection:
                  - Image|endswith: '\\example.exe'
                  - Description|contains: 'Test executable'
                condition: selection
                """);
        assertThat(rule.matches("{\"Image\":\"C:\\\\example.exe\"}")).isTrue();
        assertThat(rule.matches("{\"Description\":\"a test executable it is\"}"))
                .isTrue();
        assertThat(rule.matches("{\"Image\":\"other.exe\"}")).isFalse();
    }

    @Test
    void keywordsAreLookedForInTheWholeEvent() {
        RuleOnTrial rule = RuleOnTrial.of("""
                keywords:
                  - 'EVILSERVICE'
                  - 'svchost.exe -n evil'
                  - 4711
                condition: keywords
                """);
        assertThat(rule.matches("{\"a\":{\"b\":[\"an evilservice here\"]}}")).isTrue();
        assertThat(rule.matches("{\"a\":\"C:/svchost.exe -n evil.dll\"}")).isTrue();
        assertThat(rule.matches("{\"a\":4711}")).isTrue();
        assertThat(rule.matches("{\"a\":\"evil service\"}")).isFalse();
    }

    @Test
    void keywordsAreLookedForInValuesAsTheyAreMeantNotAsJsonWritesThem() {
        RuleOnTrial rule = RuleOnTrial.of("keywords:\n  - 'a\\b \"c\"'\ncondition: keywords");
        assertThat(rule.matches("{\"f\":\"xa\\\\b \\\"c\\\"x\"}")).isTrue();
    }

    @Test
    void keywordsCanAllBeWanted() {
        RuleOnTrial rule = RuleOnTrial.of("""
                keywords:
                  '|all':
                    - 'OabVirtualDirectory'
                    - ' -ExternalUrl '
                condition: keywords
                """);
        assertThat(rule.matches("{\"a\":\"Set-OabVirtualDirectory\",\"b\":\"x -externalurl y\"}"))
                .isTrue();
        assertThat(rule.matches("{\"a\":\"Set-OabVirtualDirectory\"}")).isFalse();
    }

    @Test
    void keywordsMayHaveWildcardsAndRegularExpressions() {
        assertThat(RuleOnTrial.of("k:\n  - 'a*z'\ncondition: k").matches("{\"f\":\"..abcz..\"}"))
                .isTrue();
        assertThat(RuleOnTrial.of("k:\n  '|re': 'a[0-9]+z'\ncondition: k").matches("{\"f\":\"..a12z..\"}"))
                .isTrue();
    }

    @Test
    void fieldsAreFoundWhateverTheirCaseAndBlanksAndHoweverDeep() {
        assertThat(RuleOnTrial.field("NewValue", "x").matches("{\"New Value\":\"x\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("resultType", "x").matches("{\"ResultType\":\"x\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("actor.id", "x").matches("{\"actor\":{\"id\":\"x\"}}"))
                .isTrue();
        assertThat(RuleOnTrial.field("actor.id", "x").matches("{\"actor.id\":\"x\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("a.b.c", "x").matches("{\"a\":[{\"b\":{\"c\":\"y\"}},{\"b\":{\"c\":\"x\"}}]}"))
                .isTrue();
        assertThat(RuleOnTrial.field("f", "x").matches("{\"f\":[\"y\",\"x\"]}")).isTrue();
        assertThat(RuleOnTrial.field("Target|contains", "admin").matches("{\"target\":{\"name\":\"Admins\"}}"))
                .isTrue();
    }
}
