package dev.watchfloor.app.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of the data that could stand at a place of a query: those of a breakdown of {@link #wanted} by {@link #field}
 * that {@link #fits}.
 *
 * @param field of which field
 * @param beginning what is written of it, without quotes and escapes
 */
public record Values(Field field, String beginning) {
    private static final Pattern OCTETS = Pattern.compile("(\\d{1,3}\\.){1,3}");

    static Optional<Values> of(Field field, CaretContext.Value value) {
        boolean isCounted = switch (field) {
            case COMMUNITY_ID, FLOW, ID, RAW -> false;
            default -> field.type() != Field.Type.NAMED && field.type() != Field.Type.TIME;
        };
        return isCounted && !value.isCompared() && !value.hasWildcard()
                ? Optional.of(new Values(field, value.written()))
                : Optional.empty();
    }

    /** The events whose values to count. */
    public Query wanted() {
        if (beginning.isEmpty()) {
            return new Query.Has(field);
        }
        return switch (field.type()) {
            case KEYWORD, TEXT -> new Query.Text(field, TextPattern.startingWith(beginning));
            case ADDRESS -> network();
            case NUMBER, NAMED, TIME -> new Query.Has(field);
        };
    }

    /** Whether a counted value goes on from what is written. */
    public boolean fits(String value) {
        return field.type() == Field.Type.TEXT
                ? value.toLowerCase(Locale.ROOT).contains(beginning.toLowerCase(Locale.ROOT))
                : value.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    /** How a counted value is written. */
    public String insertion(String value) {
        return switch (field.type()) {
            case KEYWORD, TEXT -> QueryWriter.value(TextPattern.exactly(value));
            case NAMED, NUMBER, ADDRESS, TIME -> value;
        };
    }

    /** Whole octets say in which network the address lies; anything else says too little. */
    private Query network() {
        Matcher octets = OCTETS.matcher(beginning);
        if (octets.lookingAt()) {
            int count = octets.group().split("\\.").length;
            try {
                return Conditions.equalTo(field, octets.group() + "0" + ".0".repeat(3 - count) + "/" + 8 * count);
            } catch (IllegalArgumentException noAddress) {
                return new Query.Has(field);
            }
        }
        return new Query.Has(field);
    }
}
