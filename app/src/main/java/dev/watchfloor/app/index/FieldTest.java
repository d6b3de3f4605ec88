package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Moment;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on one field of which one has to hold. Equal tests have equal answers.
 *
 * @param field one with a column
 * @param anyOf conditions on it; {@link Query.Anywhere} stands for this field alone
 */
record FieldTest(Field field, List<Query> anyOf) {

    int column() {
        return Layout.column(field);
    }

    /** For each number of a dictionary, and for 0, whether the test accepts it: 1 or 0. @param size numbers to look at */
    byte[] accepted(Dictionary dictionary, int size) {
        byte[] accepted = new byte[size + 1];
        for (Query condition : anyOf) {
            switch (dictionary) {
                case Texts texts -> texts(condition, texts, accepted);
                case NumberDictionary numbers -> numbers(condition, numbers, accepted);
                case AddressDictionary addresses -> addresses(condition, addresses, accepted);
            }
        }
        return accepted;
    }

    private void texts(Query condition, Texts texts, byte[] accepted) {
        switch (condition) {
            case Query.Text(var same, var pattern) -> mark(pattern, field.type() == Field.Type.TEXT, texts, accepted);
            case Query.Anywhere(var pattern) -> mark(pattern, true, texts, accepted);
            case Query.Has has -> java.util.Arrays.fill(accepted, 1, accepted.length, (byte) 1);
            default -> throw new IllegalArgumentException("not asked of texts: " + condition);
        }
    }

    private static void mark(TextPattern pattern, boolean within, Texts texts, byte[] accepted) {
        switch (texts) {
            case TextDictionary plain -> new TextTest(pattern, within).mark(plain, accepted);
            case PhraseDictionary phrases -> new PhraseTest(pattern, within).mark(phrases, accepted);
        }
    }

    private void numbers(Query condition, NumberDictionary numbers, byte[] accepted) {
        for (int number = 1; number < accepted.length; number++) {
            long value = numbers.value(number);
            boolean fits = switch (condition) {
                case Query.OneOf(var named, var ordinals) -> (ordinals >> Layout.ordinal(named, value) & 1) != 0;
                case Query.Numbers(var same, var from, var to) -> value >= from && value <= to;
                case Query.Times(var same, var from, var to) -> lies(value, from, to);
                case Query.Has has -> true;
                default -> throw new IllegalArgumentException("not asked of numbers: " + condition);
            };
            if (fits) {
                accepted[number] = 1;
            }
        }
    }

    private static void addresses(Query condition, AddressDictionary addresses, byte[] accepted) {
        NetworkTest network = condition instanceof Query.Network(var same, var wanted) ? new NetworkTest(wanted) : null;
        for (int number = 1; number < accepted.length; number++) {
            if (network == null || network.accepts(addresses, number)) {
                accepted[number] = 1;
            }
        }
    }

    private static boolean lies(long micros, @Nullable Moment from, @Nullable Moment to) {
        return (from == null || micros >= Micros.notBefore(from.at(Instant.EPOCH)))
                && (to == null || micros < Micros.notBefore(to.at(Instant.EPOCH)));
    }

    /** The rows of a column that pass, from row {@code from}, a multiple of 64. */
    Bits rows(Column column, int from, int to) {
        Dictionary dictionary = column.dictionary();
        int size = dictionary.size();
        byte[] accepted = accepted(dictionary, size);
        int passing = 0;
        for (byte each : accepted) {
            passing += each;
        }
        if (passing == 0) {
            return Bits.NONE;
        }
        if (column instanceof Column.Constant(var same, int value)) {
            return accepted[value] != 0 ? Bits.ALL : Bits.NONE;
        }
        if (passing == accepted.length && from == 0) {
            return Bits.ALL;
        }
        long[] words = Bits.words(to);
        column.mark(accepted, from, to, words);
        return Bits.of(words);
    }
}
