package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import java.time.DateTimeException;
import java.time.Instant;

/** Makes conditions for menus and links, so that nobody has to put a text together. Stateless. */
public final class Conditions {
    private Conditions() {}

    /**
     * The condition that a field has a value. Texts are compared whatever the case; a {@link Field.Type#TEXT} may
     * contain it among other things.
     *
     * @param value as in {@link dev.watchfloor.app.timeline.Breakdown.Value#text}; for an address also a network
     * @throws IllegalArgumentException when the field cannot have it
     */
    public static Query equalTo(Field field, String value) {
        return QueryText.normal(
                switch (field.type()) {
                    case KEYWORD, TEXT -> new Query.Text(field, TextPattern.exactly(value));
                    case NAMED -> new Query.OneOf(field, ordinals(field, value));
                    case NUMBER -> number(field, value);
                    case ADDRESS -> network(field, value);
                    case TIME -> time(field, value);
                });
    }

    private static long ordinals(Field field, String value) {
        long ordinals = NamedConditions.ordinals(field, value);
        if (ordinals == 0) {
            throw new IllegalArgumentException(field.ecsName() + " is never " + value);
        }
        return ordinals;
    }

    private static Query number(Field field, String value) {
        long number = Long.parseLong(value);
        return new Query.Numbers(field, number, number);
    }

    private static Query network(Field field, String value) {
        try {
            return new Query.Network(field, Addresses.network(value));
        } catch (InvalidAddressException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Query time(Field field, String value) {
        try {
            Moment moment = new Moment.At(Instant.parse(value));
            return new Query.Times(field, moment, TimeText.justAfter(moment));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
