package dev.watchfloor.app.index;

import java.util.Arrays;

/**
 * Hashes of values in dictionaries. Seeded, since values come from attackers, who could otherwise send ever so many with
 * the same hash. Stateless besides.
 *
 * @param seed any number; equal values have equal hashes under one seed only
 */
record ValueHash(long seed) {
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    long of(Dictionary dictionary, int number) {
        return switch (dictionary) {
            case NumberDictionary numbers -> mixed(seed ^ numbers.value(number));
            case AddressDictionary addresses ->
                mixed(mixed(seed ^ addresses.high(number))
                        ^ addresses.low(number)
                        ^ (addresses.isIpv4(number) ? 1L << 62 : 0));
            case TextDictionary texts -> of(texts.raw(), texts.start(number), texts.end(number), texts.isWide(number));
            case PhraseDictionary phrases -> {
                String text = phrases.text(number);
                boolean isWide = !TextDictionary.isNarrow(text);
                byte[] bytes = TextDictionary.encoded(text, isWide);
                yield of(bytes, 0, bytes.length, isWide);
            }
        };
    }

    private long of(byte[] bytes, int start, int end, boolean isWide) {
        long hash = seed;
        long word = isWide ? 1 : 0;
        int filled = 0;
        for (int at = start; at < end; at++) {
            word = word << 8 | bytes[at] & 0xFF;
            if (++filled == 8) {
                hash = mixed(hash ^ word);
                filled = 0;
                word = 0;
            }
        }
        return mixed(hash ^ word ^ (long) (end - start) << 56);
    }

    /** Whether two values are the same. */
    static boolean same(Dictionary one, int number, Dictionary other, int otherNumber) {
        return switch (one) {
            case NumberDictionary numbers ->
                other instanceof NumberDictionary its && numbers.value(number) == its.value(otherNumber);
            case AddressDictionary addresses ->
                other instanceof AddressDictionary its
                        && addresses.low(number) == its.low(otherNumber)
                        && addresses.high(number) == its.high(otherNumber)
                        && addresses.isIpv4(number) == its.isIpv4(otherNumber);
            case PhraseDictionary phrases ->
                other instanceof Texts its && phrases.text(number).equals(its.text(otherNumber));
            case TextDictionary texts
            when other instanceof PhraseDictionary its -> texts.text(number).equals(its.text(otherNumber));
            case TextDictionary texts ->
                other instanceof TextDictionary its
                        && texts.isWide(number) == its.isWide(otherNumber)
                        && Arrays.equals(
                                texts.raw(),
                                texts.start(number),
                                texts.end(number),
                                its.raw(),
                                its.start(otherNumber),
                                its.end(otherNumber));
        };
    }

    private static long mixed(long value) {
        long product = (value ^ value >>> 32) * FACTOR;
        return (product ^ product >>> 29) * FACTOR ^ product >>> 32;
    }
}
