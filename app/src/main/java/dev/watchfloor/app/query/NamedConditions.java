package dev.watchfloor.app.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Conditions on fields with a closed set of names. Stateless. */
final class NamedConditions {
    private static final Map<Field, Map<String, String>> SYNONYMS = Map.of(
            Field.LAYER,
                    Map.of(
                            "gateway", "perimeter",
                            "waf", "perimeter",
                            "ids", "detection",
                            "detections", "detection",
                            "idp", "identity",
                            "sessions", "identity"),
            Field.SEVERITY, Map.of("info", "informational"),
            Field.OUTCOME,
                    Map.of(
                            "denied", "blocked",
                            "refused", "blocked",
                            "failed", "failure",
                            "succeeded", "success"),
            Field.ACTION, Map.of());

    private NamedConditions() {}

    /** The values with this name or synonym as {@link Query.OneOf} wants them; 0 when there is none. */
    static long ordinals(Field field, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String known = SYNONYMS.getOrDefault(field, Map.of()).getOrDefault(wanted, wanted);
        int ordinal = NamedValues.of(field).indexOf(known);
        return ordinal < 0 ? 0 : 1L << ordinal;
    }

    /** The values that a pattern fits. */
    static Query read(Field field, Token value) throws Misreading {
        long ordinals = value.hasWildcard()
                ? fitting(field, new TextPattern(value.pieces()))
                : ordinals(field, value.meaning());
        if (ordinals == 0) {
            throw unknown(field, value);
        }
        return new Query.OneOf(field, ordinals);
    }

    static Query compare(Field field, Token.Kind operator, Token value) throws Misreading {
        if (field != Field.SEVERITY) {
            throw Misreading.of(
                    value,
                    field.ecsName() + " has no order. Write " + field.ecsName() + ": "
                            + NamedValues.of(field).getFirst() + " or a list.");
        }
        long one = value.hasWildcard() ? 0 : ordinals(field, value.meaning());
        if (one == 0) {
            throw unknown(field, value);
        }
        long all = all(field);
        long below = one - 1;
        return new Query.OneOf(
                field,
                switch (operator) {
                    case LESS -> below;
                    case AT_MOST -> below | one;
                    case GREATER -> all & ~(below | one);
                    case AT_LEAST -> all & ~below;
                    default -> throw new IllegalArgumentException(operator + " compares nothing");
                });
    }

    /** All values at once. */
    static long all(Field field) {
        return (1L << NamedValues.of(field).size()) - 1;
    }

    private static long fitting(Field field, TextPattern pattern) {
        List<String> names = NamedValues.of(field);
        long ordinals = 0;
        for (int ordinal = 0; ordinal < names.size(); ordinal++) {
            ordinals |= pattern.matches(names.get(ordinal)) ? 1L << ordinal : 0;
        }
        return ordinals;
    }

    private static Misreading unknown(Field field, Token value) {
        List<String> names = NamedValues.of(field);
        String excerpt = Misreading.excerpt(value.meaning());
        Optional<String> nearest = FieldNames.nearest(value.meaning(), names);
        return Misreading.of(
                value,
                nearest.map(near ->
                                "\"" + excerpt + "\" is no value of " + field.ecsName() + "; do you mean " + near + "?")
                        .orElse("\"" + excerpt + "\" is no value of " + field.ecsName() + ". Known are "
                                + String.join(", ", names) + "."),
                nearest);
    }
}
