package dev.watchfloor.app.query;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which events are wanted. Immutable; equal queries have equal answers. */
public sealed interface Query {
    /** Everything. */
    Query ALL = new And(List.of());

    /** All parts hold; none wants everything. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds; none wants nothing. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Query part) implements Query {}

    /** The event has the field: the record said something of it. */
    record Has(Field field) implements Query {}

    /** A {@link Field.Type#KEYWORD} fits as a whole; of a {@link Field.Type#TEXT} some part fits. */
    record Text(Field field, TextPattern pattern) implements Query {
        public Text {
            require(field.type() == Field.Type.KEYWORD || field.type() == Field.Type.TEXT, field);
        }
    }

    /**
     * A {@link Field.Type#NAMED} is one of some.
     *
     * @param ordinals bit {@code n} stands for the {@code n}th constant of the field's enum
     */
    record OneOf(Field field, long ordinals) implements Query {
        public OneOf {
            require(field.type() == Field.Type.NAMED, field);
        }

        /** The field is this constant of its enum. */
        public static OneOf only(Field field, Enum<?> constant) {
            return new OneOf(field, 1L << constant.ordinal());
        }
    }

    /** A {@link Field.Type#NUMBER} lies between two numbers, both included. */
    record Numbers(Field field, long from, long to) implements Query {
        public Numbers {
            require(field.type() == Field.Type.NUMBER, field);
        }
    }

    /**
     * A {@link Field.Type#TIME} lies in a stretch.
     *
     * @param from first moment in it, null is open
     * @param to first moment after it, null is open
     */
    record Times(
            Field field, @Nullable Moment from, @Nullable Moment to) implements Query {
        public Times {
            require(field.type() == Field.Type.TIME, field);
        }
    }

    /** A {@link Field.Type#ADDRESS} lies in a network or is an address. The two families never match each other. */
    record Network(Field field, IPAddress network) implements Query {
        public Network {
            require(field.type() == Field.Type.ADDRESS, field);
        }
    }

    /** Some part of any text of the event fits, the record as received included. */
    record Anywhere(TextPattern pattern) implements Query {}

    /** This query with moments that depend on now replaced by instants. */
    default Query at(Instant now) {
        return switch (this) {
            case And(var parts) ->
                new And(parts.stream().map(part -> part.at(now)).toList());
            case Or(var parts) ->
                new Or(parts.stream().map(part -> part.at(now)).toList());
            case Not(var part) -> new Not(part.at(now));
            case Times(var field, var from, var to) ->
                new Times(
                        field,
                        from == null ? null : new Moment.At(from.at(now)),
                        to == null ? null : new Moment.At(to.at(now)));
            case Has has -> has;
            case Text text -> text;
            case OneOf oneOf -> oneOf;
            case Numbers numbers -> numbers;
            case Network network -> network;
            case Anywhere anywhere -> anywhere;
        };
    }

    /** This and the other. Both may be {@link #ALL}. */
    default Query and(Query other) {
        if (equals(ALL)) {
            return other;
        }
        if (other.equals(ALL)) {
            return this;
        }
        List<Query> all = new java.util.ArrayList<>(conjuncts());
        all.addAll(other.conjuncts());
        return new And(all);
    }

    /** The conditions that all have to hold: what is shown as chips. */
    default List<Query> conjuncts() {
        return this instanceof And(var parts) ? parts : List.of(this);
    }

    private static void require(boolean fits, Field field) {
        if (!fits) {
            throw new IllegalArgumentException(field.ecsName() + " cannot be asked this");
        }
    }
}
