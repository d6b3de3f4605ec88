package dev.watchfloor.app.index;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column that grows. One thread adds; see {@link Dictionary} for who may read. */
final class OpenColumn<V> {
    /** Adds a value to a dictionary and answers its number. */
    @FunctionalInterface
    interface Adder<V> {
        int add(V value);
    }

    private final Dictionary dictionary;
    private final Adder<V> adder;
    // A hash map rather than open addressing: values come from attackers, and its buckets bear equal hashes.
    private final Map<V, Integer> numbers = new HashMap<>();
    private final char[] codes;
    private @Nullable V last;
    private int lastNumber;

    OpenColumn(Dictionary dictionary, Adder<V> adder, int rows) {
        this.dictionary = dictionary;
        this.adder = adder;
        codes = new char[rows];
    }

    void set(int row, @Nullable V value) {
        if (value == null) {
            return;
        }
        if (!value.equals(last)) {
            Integer known = numbers.get(value);
            lastNumber = known == null ? adder.add(value) : known;
            if (known == null) {
                numbers.put(value, lastNumber);
            }
            last = value;
        }
        codes[row] = (char) lastNumber;
    }

    /** What may be read of it. */
    Column column() {
        return new Column.Wide(dictionary, codes);
    }
}
