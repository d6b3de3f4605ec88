package dev.watchfloor.connectors.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Very much of one thing, alone and in each value of good records. Stateless. */
final class Repetitions {
    private static final int MUCH = 64 << 10;
    /** As long as the longest line that a file's feed takes. */
    private static final int MOST = (1 << 20) - (64 << 10);

    private static final int MOST_PLACES = 12;
    private static final int PIECES_OF_A_PLACE = 3;

    /** Where a value begins: behind a name in JSON, with and without quotes, and in {@code name=value}. */
    private static final Pattern VALUE = Pattern.compile("\":\\s?\"?|=");

    private static final List<String> PIECES = List.of(
            "a",
            "9",
            " ",
            "=",
            "a=",
            "&password=",
            "token: ",
            "Cookie: a;",
            "\\\\",
            "\\\"",
            "\\u0000",
            "\"",
            "'",
            "\t",
            ",",
            ";",
            "1.",
            "::",
            "198.51.100.1, ",
            "/..",
            "%25",
            "http://",
            "<!--",
            "(a",
            "{\"a\":",
            "[",
            "[],",
            "\"a\":1,",
            "\u202E",
            "\uD83D\uDE00");

    private Repetitions() {}

    static Stream<String> of(List<String> samples) {
        return Stream.concat(
                Stream.of("", "{", "{\"a\":\"", "{\"a\":[")
                        .flatMap(head -> PIECES.stream().map(piece -> head + repeated(piece, MUCH / 2))),
                Stream.concat(manyFields(samples), inValues(samples)));
    }

    /** As many fields as fit before those of a record. */
    private static Stream<String> manyFields(List<String> samples) {
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; fields.length() < MUCH / 2; i++) {
            fields.append("\"f").append(i).append("\":").append(i).append(',');
        }
        return samples.stream()
                .filter(sample -> sample.startsWith("{"))
                .limit(3)
                .map(sample -> fields + sample.substring(1));
    }

    /** Each place gets some of the pieces, and in all places together each piece has its turn several times. */
    private static Stream<String> inValues(List<String> samples) {
        return farApart(samples).stream().flatMap(sample -> {
            List<Integer> places = places(sample);
            int longest = MOST - sample.length();
            return IntStream.range(0, places.size())
                    .boxed()
                    .flatMap(at -> IntStream.rangeClosed(0, PIECES_OF_A_PLACE)
                            .mapToObj(turn -> with(
                                    sample,
                                    places.get(at),
                                    PIECES.get((at * PIECES_OF_A_PLACE + turn) % PIECES.size()),
                                    turn < PIECES_OF_A_PLACE ? MUCH : at % 4 == 0 ? longest : 0)));
        });
    }

    /** The longest, which has the most fields, and another. */
    private static List<String> farApart(List<String> samples) {
        List<String> sorted = new ArrayList<>(samples);
        sorted.sort((one, other) -> Integer.compare(other.length(), one.length()));
        return sorted.size() < 3 ? sorted : List.of(sorted.getFirst(), sorted.get(sorted.size() / 2));
    }

    private static List<Integer> places(String sample) {
        List<Integer> all = new ArrayList<>();
        Matcher value = VALUE.matcher(sample);
        while (value.find()) {
            all.add(value.end());
        }
        if (all.isEmpty()) {
            return List.of(0, sample.length() / 2);
        }
        int step = (all.size() + MOST_PLACES - 1) / MOST_PLACES;
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private static String with(String sample, int place, String piece, int length) {
        return sample.substring(0, place) + repeated(piece, length) + sample.substring(place);
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length());
    }
}
