package dev.watchfloor.app.index;

import java.util.Arrays;

/**
 * Finds one piece of text in many texts that lie one after the other, whatever the case: one pass over all of them, which
 * leaps ahead by up to the piece's length where a character does not occur in it (Horspool's way).
 */
final class PieceSearch {
    private final char[] piece;
    private final int[] leaps = new int[256];

    /** @param piece folded as {@link TextTest} folds; at least one character */
    PieceSearch(char[] piece) {
        this.piece = piece;
        Arrays.fill(leaps, piece.length);
        for (int raw = 0; raw < leaps.length; raw++) {
            for (int i = 0; i < piece.length - 1; i++) {
                if (TextTest.folded(raw) == piece[i]) {
                    leaps[raw] = piece.length - 1 - i;
                }
            }
        }
    }

    /** Marks the texts of one byte a character that contain the piece; others stay as they are. */
    void mark(TextDictionary texts, byte[] accepted) {
        byte[] bytes = texts.raw();
        int last = piece.length - 1;
        int number = 1;
        int end = texts.end(accepted.length - 1);
        for (int at = 0; at + last < end; ) {
            int tail = bytes[at + last] & 0xFF;
            if (TextTest.folded(tail) == piece[last] && fits(bytes, at)) {
                while (texts.end(number) <= at) {
                    number++;
                }
                if (at + piece.length <= texts.end(number) && !texts.isWide(number)) {
                    accepted[number] = 1;
                    at = texts.end(number);
                    continue;
                }
            }
            at += leaps[tail];
        }
    }

    private boolean fits(byte[] bytes, int at) {
        for (int i = 0; i < piece.length; i++) {
            if (TextTest.folded(bytes[at + i] & 0xFF) != piece[i]) {
                return false;
            }
        }
        return true;
    }
}
