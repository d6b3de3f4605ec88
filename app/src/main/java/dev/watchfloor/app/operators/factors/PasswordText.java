package dev.watchfloor.app.operators.factors;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A password in one spelling for what looks the same: NFKC, as NIST SP 800-63B asks, so that it is the same from every
 * keyboard. Shows nothing of itself. Not thread-safe while it is being closed.
 */
public final class PasswordText implements AutoCloseable {
    private final char[] letters;

    private PasswordText(char[] letters) {
        this.letters = letters;
    }

    /** The typed letters are read and kept nowhere; the caller wipes them. */
    public static PasswordText of(char[] typed) {
        CharBuffer text = CharBuffer.wrap(typed);
        // Normalizer gives a String, which cannot be wiped. Most passwords are normal already and come without one.
        return new PasswordText(
                Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                        ? typed.clone()
                        : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray());
    }

    /** In characters as people count them, not in UTF-16 units. */
    public int length() {
        return Character.codePointCount(letters, 0, letters.length);
    }

    /** A copy; the caller wipes it. */
    public char[] letters() {
        return letters.clone();
    }

    /** In UTF-8; the caller wipes it. */
    public byte[] bytes() {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(letters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(letters, '\0');
    }

    @Override
    public String toString() {
        return "PasswordText";
    }
}
