package dev.watchfloor.app.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds fields by what was written, or says which was probably meant. Stateless. */
final class FieldNames {
    private static final int LONGEST_NAME = 64;

    private FieldNames() {}

    /** The field of a comparison. */
    static Field one(Token name) throws Misreading {
        if (name.hasWildcard()) {
            throw Misreading.of(name, "A comparison needs one field, without wildcards.");
        }
        return Field.named(name.meaning()).orElseThrow(() -> unknown(name));
    }

    /** The fields of a condition: one, or with wildcards all that fit. */
    static List<Field> all(Token name) throws Misreading {
        if (!name.hasWildcard()) {
            return List.of(one(name));
        }
        TextPattern pattern = new TextPattern(name.pieces());
        List<Field> fields = Arrays.stream(Field.values())
                .filter(field -> pattern.matches(field.ecsName()))
                .toList();
        if (fields.isEmpty()) {
            throw Misreading.of(name, "No field fits " + Misreading.excerpt(name.text()) + ".");
        }
        return fields;
    }

    private static Misreading unknown(Token name) {
        String text = Misreading.excerpt(name.meaning());
        Optional<String> nearest = nearest(name.meaning(), names());
        String sentence = nearest.map(near -> "There is no field " + text + "; do you mean " + near + "?")
                .orElse("There is no field " + text + ". To look for a text with a colon, put it in quotes.");
        return Misreading.of(name, sentence, nearest);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(
                Arrays.stream(Field.values()).map(Field::ecsName).toList());
        Arrays.stream(Field.values())
                .flatMap(field -> field.shortNames().stream())
                .forEach(names::add);
        Stream.of("is", "has").forEach(names::add);
        return names;
    }

    /** The candidate that is written most alike, if one is alike at all. */
    static Optional<String> nearest(String written, List<String> candidates) {
        if (written.isEmpty() || written.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String wanted = written.toLowerCase(Locale.ROOT).replace('_', '.');
        int most = Math.max(1, wanted.length() / 3);
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(wanted, candidate)))
                .filter(candidate -> distance(wanted, candidate) <= most);
    }

    /** How many characters have to be added, taken away, exchanged or swapped with their neighbour. */
    private static int distance(String left, String right) {
        int[][] distance = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                if (row == 0 || column == 0) {
                    distance[row][column] = row + column;
                    continue;
                }
                int exchange = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int least = Math.min(distance[row - 1][column], distance[row][column - 1]) + 1;
                least = Math.min(least, distance[row - 1][column - 1] + exchange);
                if (row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1)) {
                    least = Math.min(least, distance[row - 2][column - 2] + 1);
                }
                distance[row][column] = least;
            }
        }
        return distance[left.length()][right.length()];
    }
}
