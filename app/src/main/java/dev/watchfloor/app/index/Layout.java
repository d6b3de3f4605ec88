package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.util.List;

/**
 * Which columns a segment has. A field without a column ({@link Field#COMMUNITY_ID}, {@link Field#FLOW},
 * {@link Field#ID}, {@link Field#RAW}) can only be looked up in the record itself. Changing this changes {@link KeptSegment#FORMAT}.
 */
final class Layout {
    /** Layer, severity, outcome and action as one number: few of the combinations ever occur together. */
    static final int CONTROL = 0;

    /** The fields that have a column of their own, from column 1. */
    static final List<Field> FIELDS = List.of(
            Field.CONNECTOR,
            Field.MESSAGE,
            Field.SOURCE,
            Field.SOURCE_PORT,
            Field.DESTINATION,
            Field.DESTINATION_PORT,
            Field.USER,
            Field.USER_ID,
            Field.DEVICE,
            Field.SESSION,
            Field.METHOD,
            Field.URL,
            Field.STATUS,
            Field.RULE_ID,
            Field.RULE_NAME,
            Field.TECHNIQUE,
            Field.USER_AGENT,
            Field.SOURCE_BYTES,
            Field.DESTINATION_BYTES,
            Field.RECEIVED);

    /** How many columns there are: {@link #CONTROL} and one for each of {@link #FIELDS}. */
    static final int COLUMNS = 21;

    /** Layers times severities. */
    static final int LANES = Layer.values().length * Severity.values().length;

    private static final int[] COLUMN_OF = new int[Field.values().length];

    static {
        for (int i = 0; i < FIELDS.size(); i++) {
            COLUMN_OF[FIELDS.get(i).ordinal()] = i + 1;
        }
    }

    private Layout() {}

    /** The column of a field; named fields share {@link #CONTROL}. */
    static int column(Field field) {
        return COLUMN_OF[field.ordinal()];
    }

    /** Whether the field has a column. */
    static boolean isIndexed(Field field) {
        return field.type() == Field.Type.NAMED || COLUMN_OF[field.ordinal()] != 0;
    }

    static long control(SecurityEvent event) {
        return event.layer().ordinal()
                | event.severity().ordinal() << 4
                | event.outcome().ordinal() << 8
                | event.kind().ordinal() << 12;
    }

    /** The ordinal of a named field in a {@link #CONTROL} value. */
    static int ordinal(Field field, long control) {
        return switch (field) {
            case LAYER -> (int) control & 15;
            case SEVERITY -> (int) (control >> 4) & 15;
            case OUTCOME -> (int) (control >> 8) & 15;
            case ACTION -> (int) (control >> 12);
            default -> throw new IllegalArgumentException(field + " has no names");
        };
    }

    /** The place of layer and severity among {@link #LANES}. */
    static int lane(long control) {
        return ordinal(Field.LAYER, control) * Severity.values().length + ordinal(Field.SEVERITY, control);
    }
}
