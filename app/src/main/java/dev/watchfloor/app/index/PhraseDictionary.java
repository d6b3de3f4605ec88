package dev.watchfloor.app.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts as rows of words, each different word kept once. Sentences about events differ in a word or two, so this takes a
 * fraction of their memory, and a look for a word reads the words rather than all sentences. Words are what lies between
 * single blanks, the empty word included: a text comes back exactly as it was. Immutable.
 */
final class PhraseDictionary implements Texts {
    /** Words of a phrase are counted in one byte. */
    static final int MOST_WORDS = 255;
    /** Different words are numbered in two bytes. */
    static final int MOST_DIFFERENT = 0xFFFF;

    /** Texts that take less are not worth it. */
    private static final int LEAST_BYTES = 64 << 10;

    private static final int STEP = 32;

    private final TextDictionary words;
    private final byte[] lengths;
    private final char[] row;
    /** Where in {@link #row} each {@link #STEP}th phrase begins. */
    private final int[] starts;

    /**
     * @param words all different words
     * @param lengths how many words each phrase has, unsigned
     * @param row the words' numbers of one phrase after the other
     */
    PhraseDictionary(TextDictionary words, byte[] lengths, char[] row) {
        this.words = words;
        this.lengths = lengths;
        this.row = row;
        starts = new int[lengths.length / STEP + 1];
        int start = 0;
        for (int phrase = 0; phrase < lengths.length; phrase++) {
            if (phrase % STEP == 0) {
                starts[phrase / STEP] = start;
            }
            start += lengths[phrase] & 0xFF;
        }
    }

    /** The texts as phrases, or empty when that would not take much less. */
    static Optional<PhraseDictionary> of(TextDictionary texts) {
        if (texts.length() < LEAST_BYTES) {
            return Optional.empty();
        }
        TextDictionary words = new TextDictionary();
        Map<String, Integer> numbers = new HashMap<>();
        byte[] lengths = new byte[texts.size()];
        char[] row = new char[texts.size() * 4];
        int filled = 0;
        for (int number = 1; number <= texts.size(); number++) {
            String text = texts.text(number);
            int length = 0;
            for (int from = 0; from <= text.length(); length++) {
                int blank = text.indexOf(' ', from);
                int end = blank < 0 ? text.length() : blank;
                int word = numbers.computeIfAbsent(text.substring(from, end), words::add);
                if (length == MOST_WORDS || word > MOST_DIFFERENT) {
                    return Optional.empty();
                }
                row = filled == row.length ? java.util.Arrays.copyOf(row, filled * 2) : row;
                row[filled++] = (char) word;
                from = end + 1;
            }
            lengths[number - 1] = (byte) length;
        }
        PhraseDictionary phrases = new PhraseDictionary(words.trimmed(), lengths, java.util.Arrays.copyOf(row, filled));
        return phrases.bytes() < texts.trimmedBytes() * 3 / 4 ? Optional.of(phrases) : Optional.empty();
    }

    TextDictionary words() {
        return words;
    }

    /** How many words a phrase has. @param number 1..{@link #size} */
    int length(int number) {
        return lengths[number - 1] & 0xFF;
    }

    /** The words' numbers of all phrases, one after the other; not to be changed. */
    char[] row() {
        return row;
    }

    @Override
    public int size() {
        return lengths.length;
    }

    @Override
    public long bytes() {
        return words.bytes() + lengths.length + 2L * row.length + 4L * starts.length + 80;
    }

    @Override
    public String text(int number) {
        int start = start(number);
        StringBuilder text = new StringBuilder(80);
        for (int word = 0; word < length(number); word++) {
            text.append(word == 0 ? "" : " ").append(words.text(row[start + word]));
        }
        return text.toString();
    }

    private int start(int number) {
        int phrase = number - 1;
        int start = starts[phrase / STEP];
        for (int each = phrase / STEP * STEP; each < phrase; each++) {
            start += lengths[each] & 0xFF;
        }
        return start;
    }
}
