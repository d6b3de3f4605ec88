package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.FieldValues;
import dev.watchfloor.app.timeline.StoredEvent;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The segment that events are added to: rows in the order of receipt. One thread adds, any number read. */
final class OpenSegment implements Segment {
    /** So many bytes of different texts make a segment full before its rows do: memory stays bounded whatever comes. */
    static final int MOST_TEXT = 16 << 20;

    private final long first;
    private final long[] times;
    private final int[] offsets;
    private final OpenColumn<Long> control;
    private final List<@Nullable OpenColumn<?>> columns = new ArrayList<>();
    private final List<TextDictionary> texts = new ArrayList<>();
    private final Column[] readable = new Column[Layout.COLUMNS];
    private int added;
    private long span;
    private volatile int rows;
    private volatile long earliest = Long.MAX_VALUE;
    private volatile long latest = Long.MIN_VALUE;

    /** @param capacity most rows, 1..{@link Segment#MOST_ROWS} */
    OpenSegment(long first, int capacity) {
        this.first = first;
        times = new long[capacity];
        offsets = new int[capacity];
        NumberDictionary controls = new NumberDictionary();
        control = new OpenColumn<>(controls, controls::add, capacity);
        readable[Layout.CONTROL] = control.column();
        columns.add(control);
        for (int number = 1; number < Layout.COLUMNS; number++) {
            OpenColumn<?> column = open(Layout.FIELDS.get(number - 1), capacity);
            columns.add(column);
            readable[number] = column.column();
        }
    }

    private OpenColumn<?> open(Field field, int capacity) {
        return switch (field.type()) {
            case KEYWORD, TEXT -> {
                TextDictionary dictionary = new TextDictionary();
                texts.add(dictionary);
                yield new OpenColumn<String>(dictionary, dictionary::add, capacity);
            }
            case ADDRESS -> {
                AddressDictionary dictionary = new AddressDictionary();
                yield new OpenColumn<AddressDictionary.Key>(dictionary, dictionary::add, capacity);
            }
            case NUMBER, TIME, NAMED -> {
                NumberDictionary dictionary = new NumberDictionary();
                yield new OpenColumn<Long>(dictionary, dictionary::add, capacity);
            }
        };
    }

    /** Whether no more can be added. */
    boolean isFull() {
        if (added == times.length || span >= MOST_ROWS) {
            return true;
        }
        int length = 0;
        for (TextDictionary dictionary : texts) {
            length += dictionary.length();
        }
        return length >= MOST_TEXT;
    }

    /** Whether the position is near enough to the first one. */
    boolean reaches(long position) {
        return position - first < MOST_ROWS;
    }

    /** Adds an event, not yet to be read. Positions grow; those that are passed over have no row. */
    void add(StoredEvent stored) {
        int row = added;
        times[row] = Micros.of(stored.event().time());
        offsets[row] = Math.toIntExact(stored.position() - first);
        control.set(row, Layout.control(stored.event()));
        for (int number = 1; number < Layout.COLUMNS; number++) {
            set(number, row, stored);
        }
        span = offsets[row] + 1L;
        added = row + 1;
    }

    @SuppressWarnings("unchecked") // each column was opened for the type of its field
    private void set(int number, int row, StoredEvent stored) {
        Field field = Layout.FIELDS.get(number - 1);
        OpenColumn<?> column = java.util.Objects.requireNonNull(columns.get(number));
        switch (field.type()) {
            case KEYWORD, TEXT -> ((OpenColumn<String>) column).set(row, FieldValues.text(field, stored));
            case NUMBER -> {
                long value = FieldValues.number(field, stored.event());
                ((OpenColumn<Long>) column).set(row, value == FieldValues.NO_NUMBER ? null : (Long) value);
            }
            case ADDRESS -> {
                IPAddress address = FieldValues.address(field, stored.event());
                ((OpenColumn<AddressDictionary.Key>) column)
                        .set(row, address == null ? null : AddressDictionary.Key.of(address));
            }
            case TIME -> ((OpenColumn<Long>) column).set(row, Micros.of(FieldValues.time(field, stored)));
            case NAMED -> throw new IllegalStateException("named fields share one column");
        }
    }

    /** Lets all rows added so far be read. */
    void publish() {
        long low = earliest;
        long high = latest;
        for (int row = rows; row < added; row++) {
            low = Math.min(low, times[row]);
            high = Math.max(high, times[row]);
        }
        earliest = low;
        latest = high;
        rows = added;
    }

    /** How many positions it covers. */
    long span() {
        return span;
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public long earliest() {
        return earliest;
    }

    @Override
    public long latest() {
        return latest;
    }

    @Override
    public Column column(int number) {
        return readable[number];
    }

    @Override
    public Times times() {
        return new Times.Full(times);
    }

    @Override
    public int offset(int row) {
        return offsets[row];
    }

    @Override
    public int row(int offset) {
        int row = java.util.Arrays.binarySearch(offsets, 0, rows, offset);
        return row < 0 ? -1 : row;
    }
}
