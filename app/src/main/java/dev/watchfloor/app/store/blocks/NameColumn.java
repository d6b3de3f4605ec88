package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A value of a closed set for each event, kept by name: the sets grow in the middle. */
final class NameColumn<E extends Enum<E>> {
    private final TextColumn names;
    private final List<E> values;

    private NameColumn(TextColumn names, List<E> values) {
        this.names = names;
        this.values = values;
    }

    static <E extends Enum<E>> void write(ByteWriter to, List<StoredEvent> events, Function<StoredEvent, E> field) {
        TextColumn.write(to, events, event -> field.apply(event).name());
    }

    static <E extends Enum<E>> NameColumn<E> read(ByteReader from, int events, Class<E> set)
            throws DamagedBlockException {
        TextColumn names = TextColumn.read(from, events);
        List<E> values = new ArrayList<>(names.different());
        for (int number = 0; number < names.different(); number++) {
            try {
                values.add(Enum.valueOf(set, names.text(number)));
            } catch (IllegalArgumentException unknown) {
                throw new DamagedBlockException("an unknown " + set.getSimpleName(), unknown);
            }
        }
        for (int row = 0; row < events; row++) {
            if (names.number(row) < 0) {
                throw new DamagedBlockException("an event without " + set.getSimpleName());
            }
        }
        return new NameColumn<>(names, values);
    }

    E get(int row) {
        return values.get(names.number(row));
    }
}
