package dev.watchfloor.app.sigma.matching;

import java.util.List;

/**
 * What an event has in one field.
 *
 * @param isPresent whether the field is there at all, be it with nothing in it
 * @param texts each of its values as text; none for an absent field and for one with the value null, several for a list
 */
public record FieldValue(boolean isPresent, List<Text> texts) {
    public static final FieldValue ABSENT = new FieldValue(false, List.of());
    public static final FieldValue NOTHING = new FieldValue(true, List.of());

    public FieldValue {
        texts = List.copyOf(texts);
    }

    public static FieldValue of(String words) {
        return new FieldValue(true, List.of(new Text(words)));
    }
}
