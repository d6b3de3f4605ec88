package dev.watchfloor.app.index;

/** Columns as bytes and back. Stateless. */
final class ColumnCodec {
    private static final int TEXTS = 1;
    private static final int NUMBERS = 2;
    private static final int ADDRESSES = 3;
    private static final int PHRASES = 4;

    private static final int CONSTANT = 1;
    private static final int NARROW = 2;
    private static final int WIDE = 3;

    private ColumnCodec() {}

    static byte[] encode(Column column) {
        ByteWriter out = new ByteWriter();
        switch (column.dictionary()) {
            case TextDictionary texts -> {
                out.put(TEXTS);
                write(texts, out);
            }
            case PhraseDictionary phrases -> {
                out.put(PHRASES);
                write(phrases, out);
            }
            case NumberDictionary numbers -> {
                out.put(NUMBERS);
                out.number(numbers.size());
                long before = 0;
                for (int n = 1; n <= numbers.size(); n++) {
                    out.signed(numbers.value(n) - before);
                    before = numbers.value(n);
                }
            }
            case AddressDictionary addresses -> {
                out.put(ADDRESSES);
                out.number(addresses.size());
                for (int n = 1; n <= addresses.size(); n++) {
                    out.put(addresses.isIpv4(n) ? 1 : 0);
                    out.signed(addresses.high(n));
                    out.number(addresses.low(n));
                }
            }
        }
        switch (column) {
            case Column.Constant(var dictionary, int value) -> {
                out.put(CONSTANT);
                out.number(value);
            }
            case Column.Narrow(var dictionary, byte[] codes) -> {
                out.put(NARROW);
                out.number(codes.length);
                out.put(codes, codes.length);
            }
            case Column.Wide(var dictionary, char[] codes) -> {
                out.put(WIDE);
                out.number(codes.length);
                write(codes, out);
            }
        }
        return out.compressed();
    }

    static Column decode(byte[] bytes, int rows) throws DamagedColumnException {
        ByteReader in = ByteReader.decompressing(bytes);
        Dictionary dictionary = switch (in.next()) {
            case TEXTS -> texts(in);
            case PHRASES -> phrases(in);
            case NUMBERS -> numbers(in);
            case ADDRESSES -> addresses(in);
            default -> throw new DamagedColumnException("an unknown sort of dictionary");
        };
        return switch (in.next()) {
            case CONSTANT -> new Column.Constant(dictionary, in.length(dictionary.size()));
            case NARROW -> {
                requireRows(in, rows);
                byte[] codes = in.next(rows);
                for (byte code : codes) {
                    requireKnown(code & 0xFF, dictionary);
                }
                yield new Column.Narrow(dictionary, codes);
            }
            case WIDE -> {
                requireRows(in, rows);
                char[] codes = codes(in, rows, dictionary);
                yield new Column.Wide(dictionary, codes);
            }
            default -> throw new DamagedColumnException("an unknown sort of column");
        };
    }

    /** Times in order. */
    static byte[] encode(Times times, int rows) {
        ByteWriter out = new ByteWriter();
        long before = 0;
        for (int row = 0; row < rows; row++) {
            out.number(times.at(row) - before);
            before = times.at(row);
        }
        return out.compressed();
    }

    static Times decodeTimes(byte[] bytes, int rows) throws DamagedColumnException {
        ByteReader in = ByteReader.decompressing(bytes);
        long[] times = new long[rows];
        long before = 0;
        for (int row = 0; row < rows; row++) {
            times[row] = before + in.number();
            before = times[row];
        }
        return Times.of(times);
    }

    static byte[] encode(char[] order) {
        ByteWriter out = new ByteWriter();
        for (int row = 0; row < order.length; row++) {
            out.signed(order[row] - row);
        }
        return out.compressed();
    }

    static char[] decodeOrder(byte[] bytes, int rows) throws DamagedColumnException {
        ByteReader in = ByteReader.decompressing(bytes);
        char[] order = new char[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = (char) (row + in.signed());
        }
        return order;
    }

    private static void write(TextDictionary texts, ByteWriter out) {
        out.number(texts.size());
        for (int n = 1; n <= texts.size(); n++) {
            out.number((long) (texts.end(n) - texts.start(n)) << 1 | (texts.isWide(n) ? 1 : 0));
        }
        out.put(texts.raw(), texts.length());
    }

    private static TextDictionary texts(ByteReader in) throws DamagedColumnException {
        int size = in.length(Segment.MOST_ROWS);
        int[] ends = new int[size + 1];
        int end = 0;
        for (int n = 1; n <= size; n++) {
            int length = in.length(1 << 22);
            end += length >> 1;
            if (end > 1 << 28) {
                throw new DamagedColumnException("too much text");
            }
            ends[n] = end << 1 | length & 1;
        }
        return new TextDictionary(in.next(end), ends, size);
    }

    private static void write(PhraseDictionary phrases, ByteWriter out) {
        write(phrases.words(), out);
        out.number(phrases.size());
        for (int n = 1; n <= phrases.size(); n++) {
            out.put(phrases.length(n));
        }
        write(phrases.row(), out);
    }

    private static PhraseDictionary phrases(ByteReader in) throws DamagedColumnException {
        TextDictionary words = texts(in);
        byte[] lengths = in.next(in.length(Segment.MOST_ROWS));
        int all = 0;
        for (byte length : lengths) {
            if (length == 0) {
                throw new DamagedColumnException("a text without a word");
            }
            all += length & 0xFF;
        }
        return new PhraseDictionary(words, lengths, codes(in, all, words));
    }

    /** All upper bytes, then all lower ones: the upper ones compress well only side by side. */
    private static void write(char[] codes, ByteWriter out) {
        for (char code : codes) {
            out.put(code >> 8);
        }
        for (char code : codes) {
            out.put(code);
        }
    }

    private static char[] codes(ByteReader in, int count, Dictionary dictionary) throws DamagedColumnException {
        byte[] upper = in.next(count);
        byte[] lower = in.next(count);
        char[] codes = new char[count];
        for (int i = 0; i < count; i++) {
            codes[i] = (char) ((upper[i] & 0xFF) << 8 | lower[i] & 0xFF);
            requireKnown(codes[i], dictionary);
        }
        return codes;
    }

    private static NumberDictionary numbers(ByteReader in) throws DamagedColumnException {
        long[] values = new long[in.length(Segment.MOST_ROWS)];
        long before = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = before + in.signed();
            before = values[i];
        }
        return new NumberDictionary(values, values.length).trimmed();
    }

    private static AddressDictionary addresses(ByteReader in) throws DamagedColumnException {
        int size = in.length(Segment.MOST_ROWS);
        AddressDictionary addresses = new AddressDictionary(size);
        for (int i = 0; i < size; i++) {
            boolean isIpv4 = in.next() == 1;
            addresses.add(new AddressDictionary.Key(in.signed(), in.number(), isIpv4));
        }
        return addresses.trimmed();
    }

    private static void requireRows(ByteReader in, int rows) throws DamagedColumnException {
        if (in.length(Segment.MOST_ROWS) != rows) {
            throw new DamagedColumnException("another number of rows");
        }
    }

    private static void requireKnown(int code, Dictionary dictionary) throws DamagedColumnException {
        if (code > dictionary.size()) {
            throw new DamagedColumnException("a value that is not in the dictionary");
        }
    }
}
