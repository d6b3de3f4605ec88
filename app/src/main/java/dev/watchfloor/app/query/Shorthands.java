package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code is:blocked} and {@code has:session}. Stateless. */
final class Shorthands {
    private static final Map<Outcome, String> OUTCOMES = new EnumMap<>(Map.of(
            Outcome.BLOCKED, "blocked",
            Outcome.ALLOWED, "allowed",
            Outcome.FAILURE, "failed",
            Outcome.SUCCESS, "succeeded"));

    private Shorthands() {}

    static boolean isShorthand(String name) {
        return name.equalsIgnoreCase("is") || name.equalsIgnoreCase("has");
    }

    static Query read(Token name, Token value) throws Misreading {
        return name.meaning().equalsIgnoreCase("is") ? is(value) : has(value);
    }

    /** What can follow {@code is:}, the outcomes first. */
    static List<String> states() {
        return Stream.concat(
                        Stream.of("blocked", "allowed", "failed", "succeeded"),
                        Stream.of(Field.OUTCOME, Field.SEVERITY, Field.LAYER, Field.ACTION)
                                .flatMap(field -> NamedValues.of(field).stream()))
                .distinct()
                .toList();
    }

    /** The shorthand that means this condition, if there is one. */
    static Optional<String> write(Query condition) {
        if (condition instanceof Query.Has(var field)) {
            return Optional.of("has:" + shortName(field));
        }
        if (condition instanceof Query.OneOf(var field, var ordinals) && field == Field.OUTCOME) {
            return OUTCOMES.entrySet().stream()
                    .filter(entry -> ordinals == 1L << entry.getKey().ordinal())
                    .map(entry -> "is:" + entry.getValue())
                    .findFirst();
        }
        return Optional.empty();
    }

    /** How {@code has:} names a field. */
    static String shortName(Field field) {
        return field.shortNames().stream()
                .filter(name -> name.indexOf('.') < 0 && !name.equals("rule"))
                .findFirst()
                .orElse(field.ecsName());
    }

    private static Query is(Token value) throws Misreading {
        String name = value.meaning().toLowerCase(Locale.ROOT);
        for (Field field : List.of(Field.OUTCOME, Field.SEVERITY, Field.LAYER, Field.ACTION)) {
            long ordinals = NamedConditions.ordinals(field, name);
            if (ordinals != 0 && !value.hasWildcard()) {
                return new Query.OneOf(field, ordinals);
            }
        }
        String excerpt = Misreading.excerpt(value.text());
        Optional<String> nearest = FieldNames.nearest(name, states());
        throw Misreading.of(
                value,
                nearest.map(near -> "There is no is:" + excerpt + "; do you mean is:" + near + "?")
                        .orElse("There is no is:" + excerpt + ". Known are is:blocked, is:allowed, is:failed,"
                                + " is:succeeded, and each severity, layer and action, such as is:critical."),
                nearest);
    }

    private static Query has(Token value) throws Misreading {
        if (value.hasWildcard()) {
            throw Misreading.of(value, "Write has: with one field, as in has:session.");
        }
        if (value.meaning().equalsIgnoreCase("rule")) {
            return new Query.Or(List.of(new Query.Has(Field.RULE_ID), new Query.Has(Field.RULE_NAME)));
        }
        return new Query.Has(FieldNames.one(value));
    }

    /** What can follow {@code has:}. */
    static List<String> subjects() {
        return Stream.concat(
                        Stream.of("rule"),
                        Arrays.stream(Field.values())
                                .filter(field -> field.type() != Field.Type.NAMED && field.type() != Field.Type.TIME)
                                .map(Shorthands::shortName))
                .distinct()
                .toList();
    }
}
