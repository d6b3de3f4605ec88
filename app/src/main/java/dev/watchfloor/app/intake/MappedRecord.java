package dev.watchfloor.app.intake;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.FieldValues;
import dev.watchfloor.app.query.NamedValues;
import dev.watchfloor.app.query.QueriedEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record, and what the console understands of it.
 *
 * @param values those that it says, under the names that queries are written with, in their order
 * @param raw as received, without secrets
 */
public record MappedRecord(List<Value> values, String raw) {
    /** Of the console, not of the record; and the record itself. */
    private static final Set<Field> LEFT_OUT = Set.of(Field.CONNECTOR, Field.RECEIVED, Field.RELATED_IP, Field.RAW);

    /** One field. @param name in the Elastic Common Schema, or of our own @param value times in UTC */
    public record Value(String name, String value) {}

    public MappedRecord {
        values = List.copyOf(values);
    }

    static MappedRecord of(SecurityEvent event) {
        Unkept unkept = new Unkept(event);
        List<Value> values = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = LEFT_OUT.contains(field) ? null : text(field, unkept);
            if (text != null) {
                values.add(new Value(field.ecsName(), text));
            }
        }
        return new MappedRecord(values, event.raw());
    }

    private static @Nullable String text(Field field, Unkept unkept) {
        return switch (field.type()) {
            case TEXT, KEYWORD -> FieldValues.text(field, unkept);
            case TIME -> FieldValues.time(field, unkept).toString();
            case NAMED -> NamedValues.of(field).get(FieldValues.ordinal(field, unkept.event()));
            case NUMBER -> {
                long number = FieldValues.number(field, unkept.event());
                yield number == FieldValues.NO_NUMBER ? null : Long.toString(number);
            }
            case ADDRESS -> {
                IPAddress address = FieldValues.address(field, unkept.event());
                yield address == null ? null : Addresses.canonical(address);
            }
        };
    }

    /** An event that nobody keeps. */
    private record Unkept(SecurityEvent event) implements QueriedEvent {
        @Override
        public Instant received() {
            throw new IllegalStateException("it was never received");
        }

        @Override
        public String connector() {
            throw new IllegalStateException("nobody keeps its connector");
        }
    }
}
