package dev.watchfloor.app.index;

import dev.watchfloor.app.query.TextPattern;

/**
 * A pattern made ready to be asked of many texts that lie as bytes. Gives the answers of {@link TextPattern} without
 * making a text: characters below 256 are folded by a table, others are left to the pattern itself.
 */
final class TextTest {
    private static final char[] FOLDED = new char[256];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = fold(c);
        }
    }

    private final TextPattern pattern;
    private final boolean within;
    private final char[][] pieces;

    /** @param within whether some part of a text has to fit rather than the whole */
    TextTest(TextPattern pattern, boolean within) {
        this.pattern = pattern;
        this.within = within;
        pieces = pattern.pieces().stream().map(TextTest::folded).toArray(char[][]::new);
    }

    /** Marks each text that fits, up to the length of {@code accepted}. */
    void mark(TextDictionary texts, byte[] accepted) {
        char[] piece = onlyPiece();
        if (piece.length == 0) {
            for (int number = 1; number < accepted.length; number++) {
                if (accepted[number] == 0 && accepts(texts, number)) {
                    accepted[number] = 1;
                }
            }
            return;
        }
        new PieceSearch(piece).mark(texts, accepted);
        if (texts.hasWide()) {
            for (int number = 1; number < accepted.length; number++) {
                if (texts.isWide(number) && accepts(texts, number)) {
                    accepted[number] = 1;
                }
            }
        }
    }

    /** The piece that has to occur anywhere, empty when the pattern asks for something else. */
    private char[] onlyPiece() {
        if (within && pieces.length == 1) {
            return pieces[0];
        }
        boolean anywhere = pieces.length == 3 && pieces[0].length == 0 && pieces[2].length == 0;
        return anywhere ? pieces[1] : new char[0];
    }

    /** What a character below 256 is compared as. */
    static char folded(int raw) {
        return FOLDED[raw];
    }

    boolean accepts(TextDictionary texts, int number) {
        if (texts.isWide(number)) {
            String text = texts.text(number);
            return within ? pattern.isWithin(text) : pattern.matches(text);
        }
        byte[] bytes = texts.raw();
        int start = texts.start(number);
        int end = texts.end(number);
        return within ? inOrder(bytes, start, end, 0, pieces.length) : matches(bytes, start, end);
    }

    private boolean matches(byte[] bytes, int start, int end) {
        char[] first = pieces[0];
        char[] last = pieces[pieces.length - 1];
        if (pieces.length == 1) {
            return end - start == first.length && at(bytes, start, first);
        }
        return end - start >= first.length + last.length
                && at(bytes, start, first)
                && at(bytes, end - last.length, last)
                && inOrder(bytes, start + first.length, end - last.length, 1, pieces.length - 1);
    }

    private boolean inOrder(byte[] bytes, int start, int end, int firstPiece, int endPiece) {
        int place = start;
        for (int i = firstPiece; i < endPiece; i++) {
            int found = find(bytes, place, end, pieces[i]);
            if (found < 0) {
                return false;
            }
            place = found + pieces[i].length;
        }
        return true;
    }

    private static int find(byte[] bytes, int start, int end, char[] piece) {
        if (piece.length == 0) {
            return start;
        }
        char head = piece[0];
        for (int at = start; at <= end - piece.length; at++) {
            if (FOLDED[bytes[at] & 0xFF] == head && at(bytes, at, piece)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean at(byte[] bytes, int start, char[] piece) {
        for (int i = 0; i < piece.length; i++) {
            if (FOLDED[bytes[start + i] & 0xFF] != piece[i]) {
                return false;
            }
        }
        return true;
    }

    private static char[] folded(String piece) {
        char[] folded = piece.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return folded;
    }

    /** What {@link String#regionMatches(boolean, int, String, int, int)} compares of a character when it ignores case. */
    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
