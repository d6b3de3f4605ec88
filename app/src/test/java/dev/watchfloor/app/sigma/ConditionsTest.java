package dev.watchfloor.app.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specification, "Condition". The searches a1, a2, b and _c want their own letter to be 1. */
class ConditionsTest {
    private static final String SEARCHES = """
            a1: {a: 1}
            a2: {d: 1}
            b: {b: 1}
            _c: {c: 1}
            """;

    @ParameterizedTest
    @CsvSource({
        "a1, a, true",
        "a1 and b, a, false",
        "a1 and b, ab, true",
        "a1 or b, b, true",
        "a1 or b and _c, a, true",
        "a1 or b and _c, b, false",
        "(a1 or b) and _c, a, false",
        "not a1 and b, b, true",
        "not (a1 and b), ab, false",
        "not a1 or b, ab, true",
        "not not a1, a, true",
        "1 of a*, d, true",
        "all of a*, a, false",
        "all of a*, ad, true",
        "1 of them, c, false",
        "1 of them, b, true",
        "all of them, adb, true",
        "1 of _*, c, true",
        "not 1 of a*, b, true",
        "b and not 1 of a*, bd, false",
        "a1 AND NOT b, a, true",
        "1 of a* or all of b*, b, true",
    })
    void conditions(String condition, String letters, boolean matches) {
        StringBuilder json = new StringBuilder("{\"x\":0");
        letters.chars()
                .forEach(letter -> json.append(",\"").append((char) letter).append("\":1"));
        assertThat(RuleOnTrial.of(SEARCHES + "condition: " + condition)
                        .matches(json.append('}').toString()))
                .isEqualTo(matches);
    }

    @Test
    void ofSeveralConditionsOneIsEnough() {
        RuleOnTrial rule = RuleOnTrial.of(SEARCHES + "condition:\n  - a1 and b\n  - _c\n");
        assertThat(rule.matches("{\"c\":1}")).isTrue();
        assertThat(rule.matches("{\"a\":1}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a1 and, ends where a search should stand",
        "(a1, closing bracket",
        "a1), ends before",
        "a1 b, ends before",
        "nobody, is not there",
        "1 of nobody*, called like",
        "2 of a*, 1 of",
        "and a1, where a search should stand",
        "a1 | count() > 5, correlation",
        "1 of, ends where",
    })
    void conditionsThatSayNothing(String condition, String reason) {
        assertThat(RuleOnTrial.of(SEARCHES + "condition: '" + condition + "'").reason())
                .contains(reason);
    }

    @Test
    void bracketsWithoutEndDoNotExhaustTheStack() {
        assertThat(RuleOnTrial.of(SEARCHES + "condition: '" + "(".repeat(9_000) + "'")
                        .reason())
                .contains("deeper");
        assertThat(RuleOnTrial.of(SEARCHES + "condition: '" + "not ".repeat(4_000) + "a1'")
                        .reason())
                .contains("deeper");
    }
}
