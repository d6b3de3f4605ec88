package dev.watchfloor.connectors.testing;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records that somebody spoiled: cut off, doubled, with pieces of others, with characters that mean something to parsers.
 * The same seed gives the same records. Stateless.
 */
public final class Mutations {
    private static final String[] PIECES = {
        "\0",
        "\n",
        "\r\n",
        "\t",
        " ",
        "|",
        "=",
        "\\",
        "\\\\",
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        "<",
        ">",
        ":",
        ",",
        "-",
        "\uFEFF",
        "\uFFFD",
        "\uD800",
        "\u202E",
        "\uD83D\uDE00",
        "999999999999999999999",
        "-1",
        "1e300",
        "NaN",
        "null",
        "0x",
        "%00",
        "::",
        "../",
        "CEF:",
        "LEEF:",
        "<191>1 ",
        "{{{{{{{{{{",
        "[[[[[[[[[[",
        "=======",
        "||||||||||"
    };

    private Mutations() {}

    /** @param records recorded ones, none of them empty */
    public static Stream<String> of(List<String> records, int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> {
            String record = records.get(random.nextInt(records.size()));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                record = changed(record, records, random);
            }
            return record.isBlank() ? "x" : record;
        });
    }

    private static String changed(String record, List<String> records, Random random) {
        int from = random.nextInt(record.length() + 1);
        int to = from + random.nextInt(Math.min(40, record.length() - from) + 1);
        String piece = PIECES[random.nextInt(PIECES.length)];
        return switch (random.nextInt(7)) {
            case 0 -> record.substring(0, from);
            case 1 -> record.substring(from);
            case 2 -> record.substring(0, from) + record.substring(to);
            case 3 -> record.substring(0, from) + piece + record.substring(to);
            case 4 -> record.substring(0, to) + record.substring(from);
            case 5 -> record.substring(0, from) + piece.repeat(1 + random.nextInt(200)) + record.substring(from);
            default -> {
                String other = records.get(random.nextInt(records.size()));
                yield record.substring(0, from) + other.substring(Math.min(from, other.length()));
            }
        };
    }
}
