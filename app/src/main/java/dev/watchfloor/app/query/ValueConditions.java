package dev.watchfloor.app.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value means: alone, or with the field that stands before it. Stateless. */
final class ValueConditions {
    private ValueConditions() {}

    /** A value without a field: an address is looked for as one, anything else as text anywhere. */
    static Query bare(Token value) throws Misreading {
        if (value.isAnything()) {
            return Query.ALL;
        }
        if (value.isNetwork()) {
            return new Query.Network(Field.RELATED_IP, Addressing.read(Field.RELATED_IP, value));
        }
        if (value.kind() == Token.Kind.WORD) {
            requireNoAssignment(value);
        }
        return new Query.Anywhere(new TextPattern(value.pieces()));
    }

    /** Any of the fields has the value; those that cannot have it are left out unless none can. */
    static Query any(List<Field> fields, Token value) throws Misreading {
        if (fields.size() == Field.values().length) {
            return bare(value);
        }
        List<Query> parts = new ArrayList<>();
        Misreading first = null;
        for (Field field : fields) {
            try {
                parts.add(of(field, value));
            } catch (Misreading wrong) {
                first = first == null ? wrong : first;
            }
        }
        return oneOrMore(parts, first);
    }

    private static Query oneOrMore(List<Query> parts, @Nullable Misreading wrong) throws Misreading {
        if (parts.isEmpty() && wrong != null) {
            throw wrong;
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    private static Query of(Field field, Token value) throws Misreading {
        if (value.isAnything()) {
            return new Query.Has(field);
        }
        return switch (field.type()) {
            case KEYWORD, TEXT -> new Query.Text(field, new TextPattern(value.pieces()));
            case NAMED -> NamedConditions.read(field, value);
            case NUMBER -> {
                long number = Comparisons.number(field, value);
                yield new Query.Numbers(field, number, number);
            }
            case ADDRESS -> new Query.Network(field, Addressing.read(field, value));
            case TIME -> {
                TimeText time = TimeText.read(field, value);
                yield new Query.Times(field, time.moment(), time.end());
            }
        };
    }

    /** Other languages write {@code user=x}; taken for a text it would find nothing, and say nothing. */
    private static void requireNoAssignment(Token value) throws Misreading {
        int sign = value.text().indexOf('=');
        if (sign < 0) {
            return;
        }
        boolean isNegated = sign > 0 && value.text().charAt(sign - 1) == '!';
        String name = value.text().substring(0, isNegated ? sign - 1 : sign);
        if (name.isEmpty() || Field.named(name).isPresent()) {
            String shown = name.isEmpty() ? "user.name" : Misreading.excerpt(name);
            throw Misreading.of(
                    value,
                    "Conditions are written with a colon: " + (isNegated ? "not " : "") + shown
                            + ": value. To look for this as text, put it in quotes.");
        }
    }
}
