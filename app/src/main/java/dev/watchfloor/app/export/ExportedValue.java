package dev.watchfloor.app.export;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.FieldValues;
import dev.watchfloor.app.query.NamedValues;
import dev.watchfloor.app.query.QueriedEvent;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an event as they are exported. Immutable. */
final class ExportedValue {
    private final DateTimeFormatter times;
    private final Map<Field, List<String>> names = new EnumMap<>(Field.class);

    /** @param zone whose offset times are written with */
    ExportedValue(ZoneId zone) {
        times = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX", Locale.ROOT)
                .withZone(zone);
        for (Field field : Field.values()) {
            if (field.type() == Field.Type.NAMED) {
                names.put(field, NamedValues.of(field));
            }
        }
    }

    /** The field as text; a number in digits; null when the record did not say. */
    @Nullable
    String of(Field field, QueriedEvent stored) {
        return switch (field.type()) {
            case TIME -> times.format(FieldValues.time(field, stored));
            case NAMED -> names.getOrDefault(field, List.of()).get(FieldValues.ordinal(field, stored.event()));
            case NUMBER -> {
                long number = FieldValues.number(field, stored.event());
                yield number == FieldValues.NO_NUMBER ? null : Long.toString(number);
            }
            case ADDRESS -> {
                IPAddress address = FieldValues.address(field, stored.event());
                yield address == null ? null : Addresses.canonical(address);
            }
            case KEYWORD, TEXT -> FieldValues.text(field, stored);
        };
    }
}
