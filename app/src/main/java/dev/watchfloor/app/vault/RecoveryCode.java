package dev.watchfloor.app.vault;

import java.util.Arrays;
import java.util.Locale;

/**
 * The printed way back in: 160 random bits as 32 letters and digits in groups of four, without I, L, O and U. Read with
 * any blanks or dashes, in any case. Stateless.
 */
public final class RecoveryCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 32;

    private RecoveryCode() {}

    /** A new one; the caller wipes it. */
    public static char[] make() {
        byte[] random = Aead.random(LETTERS);
        char[] code = new char[LETTERS + LETTERS / 4 - 1];
        int to = 0;
        for (int at = 0; at < LETTERS; at++) {
            if (at > 0 && at % 4 == 0) {
                code[to++] = '-';
            }
            // The alphabet has 32 letters, so the lowest five bits are even chances.
            code[to++] = ALPHABET.charAt(random[at] & 31);
        }
        Arrays.fill(random, (byte) 0);
        return code;
    }

    /** The letters alone, with what is often misread put right. */
    static char[] plain(char[] code) {
        char[] plain = new char[code.length];
        int length = 0;
        for (char each : code) {
            char letter = String.valueOf(each).toUpperCase(Locale.ROOT).charAt(0);
            letter = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
            if (ALPHABET.indexOf(letter) >= 0) {
                plain[length++] = letter;
            }
        }
        char[] exact = Arrays.copyOf(plain, length);
        Arrays.fill(plain, '\0');
        return exact;
    }
}
