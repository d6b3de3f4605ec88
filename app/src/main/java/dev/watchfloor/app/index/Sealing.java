package dev.watchfloor.app.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Turns an open segment into its final form: rows by event time, columns as narrow as they can be. Stateless. */
final class Sealing {
    private Sealing() {}

    /** The parts of a segment that is read whole into memory. @param order offsets by row */
    record Sealed(long first, long span, Times times, char[] order, Column[] columns) {}

    /** @param segment whose appending is over */
    static Sealed seal(OpenSegment segment) {
        int rows = segment.rows();
        int[] byTime = byTime(segment.times(), rows);
        long[] times = new long[rows];
        char[] order = new char[rows];
        for (int row = 0; row < rows; row++) {
            times[row] = segment.times().at(byTime[row]);
            order[row] = (char) segment.offset(byTime[row]);
        }
        Column[] columns = new Column[Layout.COLUMNS];
        for (int number = 0; number < columns.length; number++) {
            columns[number] = sealed(segment.column(number), byTime);
        }
        return new Sealed(segment.first(), segment.span(), Times.of(times), order, columns);
    }

    /** Rows by time, equal times in the order of receipt. */
    private static int[] byTime(Times times, int rows) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            least = Math.min(least, times.at(row));
            most = Math.max(most, times.at(row));
        }
        if (rows == 0 || most - least < 0 || most - least >= 1L << 47) {
            return IntStream.range(0, rows)
                    .boxed()
                    .sorted(Comparator.comparingLong(times::at))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        // Time and row in one number: sorting whole numbers is several times faster than sorting by a comparison.
        long[] keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            keys[row] = (times.at(row) - least) << 16 | row;
        }
        Arrays.sort(keys);
        int[] sorted = new int[rows];
        for (int row = 0; row < rows; row++) {
            sorted[row] = (int) keys[row] & 0xFFFF;
        }
        return sorted;
    }

    private static Column sealed(Column open, int[] byTime) {
        Dictionary dictionary = trimmed(open.dictionary());
        int rows = byTime.length;
        boolean same = true;
        for (int row = 1; row < rows && same; row++) {
            same = open.code(row) == open.code(0);
        }
        if (same) {
            return new Column.Constant(dictionary, rows == 0 ? Dictionary.ABSENT : open.code(0));
        }
        if (dictionary.size() < 256) {
            byte[] codes = new byte[rows];
            for (int row = 0; row < rows; row++) {
                codes[row] = (byte) open.code(byTime[row]);
            }
            return new Column.Narrow(dictionary, codes);
        }
        char[] codes = new char[rows];
        for (int row = 0; row < rows; row++) {
            codes[row] = (char) open.code(byTime[row]);
        }
        return new Column.Wide(dictionary, codes);
    }

    private static Dictionary trimmed(Dictionary dictionary) {
        return switch (dictionary) {
            case TextDictionary texts ->
                PhraseDictionary.of(texts).map(Texts.class::cast).orElseGet(texts::trimmed);
            case PhraseDictionary phrases -> phrases;
            case NumberDictionary numbers -> numbers.trimmed();
            case AddressDictionary addresses -> addresses.trimmed();
        };
    }
}
