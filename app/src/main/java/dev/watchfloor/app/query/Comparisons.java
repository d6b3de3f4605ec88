package dev.watchfloor.app.query;

import dev.watchfloor.app.query.Token.Kind;

/** {@code field >= value} and its kin. Stateless. */
final class Comparisons {
    private Comparisons() {}

    static Query read(Field field, Kind operator, Token value) throws Misreading {
        return switch (field.type()) {
            case NUMBER -> numbers(field, operator, value);
            case NAMED -> NamedConditions.compare(field, operator, value);
            case TIME -> times(field, operator, TimeText.read(field, value).moment());
            case KEYWORD, TEXT ->
                throw Misreading.of(
                        value, field.ecsName() + " has no order. Write " + field.ecsName() + ": with a value.");
            case ADDRESS ->
                throw Misreading.of(
                        value, "Addresses have no order. Write a network: " + field.ecsName() + ": 203.0.113.0/24.");
        };
    }

    static long number(Field field, Token value) throws Misreading {
        String text = value.meaning();
        if (value.hasWildcard()) {
            throw Misreading.of(
                    value,
                    field.ecsName() + " is a number. For several write " + field.ecsName() + " >= 400 and "
                            + field.ecsName() + " < 500.");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw Misreading.of(
                    value,
                    "\"" + Misreading.excerpt(text) + "\" is no whole number. Write " + field.ecsName() + ": 443.");
        }
    }

    private static Query numbers(Field field, Kind operator, Token value) throws Misreading {
        long number = number(field, value);
        long step = operator == Kind.LESS ? -1 : operator == Kind.GREATER ? 1 : 0;
        if (step < 0 && number == Long.MIN_VALUE || step > 0 && number == Long.MAX_VALUE) {
            throw Misreading.of(value, "No number lies beyond " + number + ".");
        }
        return operator == Kind.LESS || operator == Kind.AT_MOST
                ? new Query.Numbers(field, Long.MIN_VALUE, number + step)
                : new Query.Numbers(field, number + step, Long.MAX_VALUE);
    }

    private static Query times(Field field, Kind operator, Moment moment) {
        return switch (operator) {
            case LESS -> new Query.Times(field, null, moment);
            case AT_MOST -> new Query.Times(field, null, TimeText.justAfter(moment));
            case GREATER -> new Query.Times(field, TimeText.justAfter(moment), null);
            case AT_LEAST -> new Query.Times(field, moment, null);
            default -> throw new IllegalArgumentException(operator + " compares nothing");
        };
    }
}
