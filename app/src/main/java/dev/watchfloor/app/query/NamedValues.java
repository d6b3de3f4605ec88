package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the values of closed sets are written in queries: lower case, with hyphens. */
public final class NamedValues {
    private NamedValues() {}

    /** All names of a {@link Field.Type#NAMED}, by ordinal. */
    public static List<String> of(Field field) {
        Enum<?>[] constants = switch (field) {
            case LAYER -> Layer.values();
            case ACTION -> Kind.values();
            case SEVERITY -> Severity.values();
            case OUTCOME -> Outcome.values();
            default -> throw new IllegalArgumentException(field + " has no names");
        };
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
