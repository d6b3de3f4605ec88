package dev.watchfloor.app.index;

import dev.watchfloor.app.query.TextPattern;
import java.util.Arrays;
import java.util.List;

/** Asks a pattern of phrases: of their words where that is enough, else of the few whose words allow it. */
final class PhraseTest {
    private final TextPattern pattern;
    private final boolean within;

    /** @param within whether some part of a text has to fit rather than the whole */
    PhraseTest(TextPattern pattern, boolean within) {
        this.pattern = pattern;
        this.within = within;
    }

    /** Marks each text that fits, up to the length of {@code accepted}. */
    void mark(PhraseDictionary phrases, byte[] accepted) {
        List<String> pieces =
                pattern.pieces().stream().filter(piece -> !piece.isEmpty()).toList();
        byte[] possible = new byte[accepted.length];
        Arrays.fill(possible, 1, possible.length, (byte) 1);
        for (String piece : pieces) {
            byte[] has = new byte[accepted.length];
            markPiece(piece, phrases, has);
            for (int number = 1; number < possible.length; number++) {
                possible[number] &= has[number];
            }
        }
        boolean isDecided = pieces.size() <= 1 && (within || isAnywhere());
        for (int number = 1; number < possible.length; number++) {
            if (possible[number] != 0 && accepted[number] == 0 && (isDecided || fits(phrases.text(number)))) {
                accepted[number] = 1;
            }
        }
    }

    private boolean isAnywhere() {
        return pattern.pieces().size() > 1
                && pattern.pieces().getFirst().isEmpty()
                && pattern.pieces().getLast().isEmpty();
    }

    private boolean fits(String text) {
        return within ? pattern.isWithin(text) : pattern.matches(text);
    }

    /** Marks the phrases in which the piece occurs. */
    private static void markPiece(String piece, PhraseDictionary phrases, byte[] has) {
        String[] parts = piece.split(" ", -1);
        byte[][] fitting = new byte[parts.length][];
        for (int part = 0; part < parts.length; part++) {
            fitting[part] = words(phrases.words(), form(parts, part));
        }
        char[] row = phrases.row();
        int start = 0;
        for (int number = 1; number < has.length; number++) {
            int length = phrases.length(number);
            int last = start + length - parts.length;
            for (int at = start; at <= last && has[number] == 0; at++) {
                has[number] = followed(row, at, fitting);
            }
            start += length;
        }
    }

    /** A piece without a blank lies within a word; one with blanks ends a word, fills others, and begins one. */
    private static TextPattern form(String[] parts, int part) {
        String text = parts[part];
        if (parts.length == 1) {
            return TextPattern.containing(text);
        }
        if (part == 0) {
            return text.isEmpty() ? TextPattern.containing("") : new TextPattern(List.of("", text));
        }
        if (part == parts.length - 1) {
            return text.isEmpty() ? TextPattern.containing("") : TextPattern.startingWith(text);
        }
        return TextPattern.exactly(text);
    }

    private static byte[] words(TextDictionary words, TextPattern form) {
        byte[] fitting = new byte[words.size() + 1];
        new TextTest(form, false).mark(words, fitting);
        return fitting;
    }

    private static byte followed(char[] row, int at, byte[][] fitting) {
        for (int part = 0; part < fitting.length; part++) {
            if (fitting[part][row[at + part]] == 0) {
                return 0;
            }
        }
        return 1;
    }
}
