package dev.watchfloor.app.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts one after the other in one array: no object per text. A text whose characters are all below 256 takes a byte a
 * character, any other two, so that each comes back exactly as it was, lone surrogates too.
 */
final class TextDictionary implements Texts {
    private volatile byte[] bytes;
    /** Where text {@code n} ends; the lowest bit tells that it has two bytes a character. */
    private volatile int[] ends;

    private volatile int size;
    private volatile boolean hasWide;

    TextDictionary() {
        this(new byte[256], new int[33], 0);
    }

    /** @param ends of text 0 (always 0) and of all others; taken over */
    TextDictionary(byte[] bytes, int[] ends, int size) {
        this.bytes = bytes;
        this.ends = ends;
        this.size = size;
        for (int number = 1; number <= size && !hasWide; number++) {
            hasWide = (ends[number] & 1) != 0;
        }
    }

    /** Adds a text that is not there yet and answers its number. */
    int add(String text) {
        boolean isWide = !isNarrow(text);
        byte[] encoded = encoded(text, isWide);
        int number = size + 1;
        int start = end(number - 1);
        byte[] room = bytes;
        if (start + encoded.length > room.length) {
            room = Arrays.copyOf(room, Math.max(room.length * 2, start + encoded.length));
        }
        System.arraycopy(encoded, 0, room, start, encoded.length);
        int[] places = number < ends.length ? ends : Arrays.copyOf(ends, ends.length * 2);
        places[number] = (start + encoded.length) << 1 | (isWide ? 1 : 0);
        // Written last in this order: whoever reads a number reads its place and its bytes too.
        bytes = room;
        hasWide |= isWide;
        ends = places;
        size = number;
        return number;
    }

    /** The same without room for more. */
    TextDictionary trimmed() {
        return new TextDictionary(Arrays.copyOf(bytes, length()), Arrays.copyOf(ends, size + 1), size);
    }

    @Override
    public int size() {
        return size;
    }

    /** How many bytes the texts take. */
    int length() {
        return end(size);
    }

    /** What {@link #trimmed} would take. */
    long trimmedBytes() {
        return length() + 4L * (size + 1) + 64;
    }

    @Override
    public long bytes() {
        return (long) bytes.length + 4L * ends.length + 64;
    }

    @Override
    public String text(int number) {
        int start = end(number - 1);
        int end = end(number);
        byte[] all = bytes;
        if (!isWide(number)) {
            return new String(all, start, end - start, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[(end - start) / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (all[start + 2 * i] << 8 | all[start + 2 * i + 1] & 0xFF);
        }
        return new String(chars);
    }

    /** Whether any text has two bytes a character. */
    boolean hasWide() {
        return hasWide;
    }

    boolean isWide(int number) {
        return (ends[number] & 1) != 0;
    }

    int start(int number) {
        return end(number - 1);
    }

    int end(int number) {
        return ends[number] >>> 1;
    }

    byte[] raw() {
        return bytes;
    }

    /** The text as it lies here. */
    static byte[] encoded(String text, boolean isWide) {
        return isWide ? twoBytesEach(text) : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the text takes a byte a character. */
    static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    private static byte[] twoBytesEach(String text) {
        byte[] encoded = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            encoded[2 * i] = (byte) (text.charAt(i) >> 8);
            encoded[2 * i + 1] = (byte) text.charAt(i);
        }
        return encoded;
    }
}
