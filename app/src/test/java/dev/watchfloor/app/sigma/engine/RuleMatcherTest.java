package dev.watchfloor.app.sigma.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.RuleOnTrial;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for everything at once finds what asking one after the other finds. */
class RuleMatcherTest {
    private static final List<String> WORDS =
            List.of("a", "ab", "b", "ba", "abc", "cab", "bcd", "A", "aB", "É", "éa", "", "0", "10", "a*", "?b", "b*a");
    private static final List<String> FIELDS = List.of("f", "g", "h");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatAskingEachRuleFinds(long seed) {
        Random random = new Random(seed);
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        for (int rule = 0; rule < 200; rule++) {
            assembly.add(rule(random, rule), "r" + rule);
        }
        SigmaRules rules = assembly.assembled();
        assertThat(rules.rejected()).isEmpty();
        RuleMatcher matcher = new RuleMatcher(rules.rules());
        int found = 0;
        for (int round = 0; round < 300; round++) {
            EventFields event = RuleOnTrial.event(event(random));
            List<SigmaRule> asked = rules.rules().stream()
                    .filter(rule -> rule.test().matches(event))
                    .toList();
            assertThat(matcher.matching(event)).isEqualTo(asked);
            found += asked.size();
        }
        assertThat(found).isBetween(1_000, 200 * 300 - 1_000);
    }

    @Test
    void noRulesMatchNothing() {
        assertThat(new RuleMatcher(List.of()).matching(RuleOnTrial.event("{\"a\":1}")))
                .isEmpty();
    }

    private static String rule(Random random, int number) {
        StringBuilder text = new StringBuilder("title: r" + number + "\nlogsource: {product: p}\ndetection:\n");
        for (String search : List.of("s1", "s2", "t")) {
            text.append("  ").append(search).append(":\n");
            if (random.nextInt(5) == 0) {
                text.append("    - '").append(of(random, WORDS, "x")).append("'\n");
                continue;
            }
            FIELDS.stream().filter(field -> random.nextInt(2) == 0).forEach(field -> text.append(field(random, field)));
            text.append("    z").append(field(random, "f").stripLeading());
        }
        List<String> conditions = List.of(
                "s1",
                "s1 and s2",
                "s1 or t",
                "1 of s*",
                "all of s*",
                "s1 and not t",
                "not s1",
                "1 of them",
                "not 1 of s*");
        return text.append("  condition: ")
                .append(conditions.get(random.nextInt(conditions.size())))
                .toString();
    }

    private static String field(Random random, String field) {
        List<String> modifiers =
                List.of("", "|contains", "|startswith", "|endswith", "|cased", "|neq", "|contains|cased");
        String key = "    " + field + modifiers.get(random.nextInt(modifiers.size()));
        return random.nextInt(8) == 0
                ? "    " + field + ": null\n"
                : key + ": ['" + of(random, WORDS, "x") + "', '" + of(random, WORDS, "y") + "']\n";
    }

    private static String event(Random random) {
        StringBuilder json = new StringBuilder("{\"x\":\"y\"");
        for (String field : List.of("f", "g", "h", "zf")) {
            switch (random.nextInt(5)) {
                case 0 -> json.append(",\"").append(field).append("\":null");
                case 1 ->
                    json.append(",\"")
                            .append(field)
                            .append("\":[\"")
                            .append(value(random))
                            .append("\",\"b\"]");
                case 2 -> {}
                default ->
                    json.append(",\"")
                            .append(field)
                            .append("\":\"")
                            .append(value(random))
                            .append('"');
            }
        }
        return json.append('}').toString();
    }

    private static String value(Random random) {
        return of(random, WORDS, "") + of(random, WORDS, "");
    }

    private static String of(Random random, List<String> words, String otherwise) {
        String word = words.get(random.nextInt(words.size()));
        return word.isEmpty() ? otherwise : word;
    }
}
