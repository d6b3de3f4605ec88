package dev.watchfloor.benchmark.detecting;

import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Rules in the proportions of the public ones for web servers and proxies (SigmaHQ, 2026-08): three of four hold one search,
 * most values are looked for with {@code contains}, one rule in ten is keywords, one in sixty a regular expression. Stateless.
 */
final class InventedRules {
    private static final long SEED = 20_261_129;
    private static final List<String> FIELDS =
            List.of("cs-uri-query", "cs-uri-query", "cs-uri-query", "cs-uri-stem", "cs-user-agent", "cs-referer");

    private InventedRules() {}

    static SigmaRules of(int number) {
        Random random = new Random(SEED);
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        for (int rule = 0; rule < number; rule++) {
            assembly.add(text(random, rule), "invented");
        }
        SigmaRules rules = assembly.assembled();
        if (!rules.rejected().isEmpty()) {
            throw new IllegalStateException(rules.rejected().toString());
        }
        return rules;
    }

    private static String text(Random random, int rule) {
        StringBuilder text =
                new StringBuilder("title: invented " + rule + "\nlogsource: {category: webserver}\ndetection:\n");
        if (random.nextInt(10) == 0) {
            text.append("  keywords:\n");
            values(random).forEach(value -> text.append("    - '").append(value).append("'\n"));
            return text.append("  condition: keywords\n").toString();
        }
        text.append("  selection:\n");
        if (random.nextInt(3) == 0) {
            text.append("    cs-method: ")
                    .append(random.nextBoolean() ? "POST" : "GET")
                    .append('\n');
        }
        if (random.nextInt(5) == 0) {
            text.append("    sc-status: ")
                    .append(random.nextBoolean() ? 200 : 500)
                    .append('\n');
        }
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        if (random.nextInt(60) == 0) {
            text.append("    ")
                    .append(field)
                    .append("|re: '")
                    .append(word(random))
                    .append("[0-9]{4,8}'\n");
        } else {
            String modifier = random.nextInt(4) == 0 ? "endswith" : "contains";
            text.append("    ").append(field).append('|').append(modifier).append(":\n");
            values(random)
                    .forEach(value -> text.append("      - '").append(value).append("'\n"));
        }
        if (random.nextInt(5) == 0) {
            text.append("  filter:\n    cs-referer|contains: '")
                    .append(word(random))
                    .append("'\n");
            return text.append("  condition: selection and not filter\n").toString();
        }
        return text.append("  condition: selection\n").toString();
    }

    private static List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        for (int value = random.nextInt(8); value >= 0; value--) {
            values.add("/" + word(random) + "." + word(random) + "?" + word(random) + "=");
        }
        return values.stream()
                .map(value -> value.replace("?", random.nextInt(20) == 0 ? "*" : "%3f"))
                .toList();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int letter = 3 + random.nextInt(7); letter > 0; letter--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
