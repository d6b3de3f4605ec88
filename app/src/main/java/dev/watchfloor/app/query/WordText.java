package dev.watchfloor.app.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text without quotes: a star stands for anything, a backslash takes the meaning from the character after it or from a
 * keyword.
 *
 * @param pieces the texts between the wildcards
 * @param end just after it
 * @param colon how many characters stand before its first plain colon, -1 without one
 * @param isEscaped whether it has a backslash, and so is no keyword
 */
record WordText(List<String> pieces, int end, int colon, boolean isEscaped) {
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not");

    /** @param endsAtColon whether a colon ends it too */
    static WordText read(CharSequence text, int start, boolean endsAtColon) throws Misreading {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int colon = -1;
        boolean isEscaped = false;
        int at = start;
        while (at < text.length() && !Characters.endsWord(text.charAt(at))) {
            char character = text.charAt(at);
            if (character == ':' && endsAtColon) {
                break;
            }
            if (character == '\\') {
                piece.append(escaped(text, at, start));
                isEscaped = true;
                at += 2;
            } else if (character == '*') {
                if (!piece.isEmpty() || pieces.isEmpty()) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                at++;
            } else {
                colon = character == ':' && colon < 0 ? at - start : colon;
                piece.append(character);
                at++;
            }
        }
        pieces.add(piece.toString());
        return new WordText(pieces, at, colon, isEscaped);
    }

    /** A pattern as {@link #read} understands it, wherever it stands. */
    static String write(TextPattern pattern) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < pattern.pieces().size(); i++) {
            result.append(i == 0 ? "" : "*");
            String piece = pattern.pieces().get(i);
            for (int at = 0; at < piece.length(); at++) {
                char character = piece.charAt(at);
                boolean isFirstMinus = character == '-' && result.isEmpty();
                result.append(isFirstMinus || Characters.isSpecial(character) ? "\\" : "")
                        .append(character);
            }
        }
        return result.toString();
    }

    private static char escaped(CharSequence text, int at, int start) throws Misreading {
        if (at + 1 == text.length()) {
            throw new Misreading(at, 1, "To write a backslash write two.");
        }
        char character = text.charAt(at + 1);
        if (Characters.isAsciiLetterOrDigit(character) && !(at == start && isKeyword(text, at + 1))) {
            throw new Misreading(at, 2, "To write a backslash write two: here \\\\" + character + ".");
        }
        return character;
    }

    private static boolean isKeyword(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && end - start < 4 && Characters.isAsciiLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return (end == text.length() || Characters.endsWord(text.charAt(end)))
                && KEYWORDS.contains(text.subSequence(start, end).toString().toLowerCase(Locale.ROOT));
    }
}
