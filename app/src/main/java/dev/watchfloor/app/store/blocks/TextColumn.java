package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text of each event, or none. Each different text is there once; an event says 0 for none, 1 for the next text that
 * was not yet used, and from 2 on a text that was. Reading is thread-safe.
 */
final class TextColumn {
    private static final int ABSENT = 0;
    private static final int FRESH = 1;
    private static final int FIRST_KNOWN = 2;

    private final int[] numbers;
    private final Texts texts;
    private final @Nullable String[] made;

    private TextColumn(int[] numbers, Texts texts, int different) {
        this.numbers = numbers;
        this.texts = texts;
        this.made = new String[different];
    }

    static void write(ByteWriter to, List<StoredEvent> events, Function<StoredEvent, @Nullable String> field) {
        Map<String, Integer> known = new HashMap<>();
        List<String> different = new ArrayList<>();
        for (StoredEvent event : events) {
            String text = field.apply(event);
            if (text == null) {
                to.writeNumber(ABSENT);
                continue;
            }
            Integer number = known.putIfAbsent(text, different.size());
            if (number == null) {
                different.add(text);
                to.writeNumber(FRESH);
            } else {
                to.writeNumber((long) FIRST_KNOWN + number);
            }
        }
        Texts.write(to, different);
    }

    static TextColumn read(ByteReader from, int events) throws DamagedBlockException {
        int[] numbers = new int[events];
        int different = 0;
        for (int row = 0; row < events; row++) {
            int said = from.readCount(Math.max(FRESH, FIRST_KNOWN + different - 1));
            numbers[row] = switch (said) {
                case ABSENT -> -1;
                case FRESH -> different++;
                default -> said - FIRST_KNOWN;
            };
        }
        return new TextColumn(numbers, Texts.read(from, different), different);
    }

    /** How many different texts there are. */
    int different() {
        return made.length;
    }

    /** Which of the different texts a row has, -1 for none. */
    int number(int row) {
        return numbers[row];
    }

    @Nullable
    String get(int row) {
        int number = numbers[row];
        return number < 0 ? null : text(number);
    }

    /** One of the different texts; the same object each time, as far as threads do not race. */
    String text(int number) {
        String text = made[number];
        if (text == null) {
            text = texts.get(number);
            made[number] = text;
        }
        return text;
    }

    int length(int number) {
        return texts.length(number);
    }
}
