package dev.watchfloor.connectors.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Good records of JSON made bad, the same each time: cut, doubled, with bytes changed, with values of another sort or size. What
 * reads records must say something of each and throw nothing. Stateless.
 */
public final class JsonMutations {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "99999999999999999999999999",
            "\"\"",
            "\"\\u0000\\ud800\"",
            "\"" + "9".repeat(5_000) + "\"",
            "[]",
            "{}",
            "[".repeat(300) + "]".repeat(300),
            "{\"a\":".repeat(200) + "1" + "}".repeat(200),
            "\"::ffff:1.2.3.4/999\"",
            "\"-292275055-05-16T16:47:04Z\"");

    private JsonMutations() {}

    /**
     * Bad ones of good ones.
     *
     * @param records at least one, not blank
     * @param each how many of each
     */
    public static List<String> of(List<String> records, int each) {
        RandomGenerator random = new Random(42);
        List<String> bad = new ArrayList<>();
        for (String record : records) {
            for (int i = 0; i < each; i++) {
                bad.add(mutated(record, random));
            }
        }
        return bad;
    }

    private static String mutated(String record, RandomGenerator random) {
        int at = random.nextInt(record.length());
        int to = at + random.nextInt(record.length() - at + 1);
        return switch (random.nextInt(6)) {
            case 0 -> record.substring(0, at);
            case 1 -> record.substring(0, at) + record.substring(to);
            case 2 -> record.substring(0, to) + record.substring(at);
            case 3 -> record.substring(0, at) + (char) random.nextInt(0x2_0000 >> 1) + record.substring(at + 1);
            default -> withOtherValue(record, at, VALUES.get(random.nextInt(VALUES.size())));
        };
    }

    /** The value after the next colon outside texts, as far as its end can be guessed. */
    private static String withOtherValue(String record, int from, String value) {
        int colon = record.indexOf("\":", from);
        if (colon < 0) {
            return record + value;
        }
        int end = colon + 2;
        while (end < record.length() && ",}".indexOf(record.charAt(end)) < 0) {
            end++;
        }
        return record.substring(0, colon + 2) + value + record.substring(end);
    }
}
