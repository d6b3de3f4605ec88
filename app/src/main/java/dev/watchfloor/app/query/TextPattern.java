package dev.watchfloor.app.query;

import java.util.List;

/**
 * A text with wildcards, compared whatever the case. Immutable.
 *
 * @param pieces the texts between the wildcards, in order: {@code [a]} is {@code a}, {@code [a, ""]} is {@code a*},
 *     {@code ["", a, ""]} is {@code *a*}; at least one, empty only at the ends
 */
public record TextPattern(List<String> pieces) {
    public TextPattern {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a pattern has at least one piece");
        }
        for (int i = 1; i < pieces.size() - 1; i++) {
            if (pieces.get(i).isEmpty()) {
                throw new IllegalArgumentException("two wildcards side by side are one");
            }
        }
    }

    /** Just this text, no wildcard. */
    public static TextPattern exactly(String text) {
        return new TextPattern(List.of(text));
    }

    /** This text anywhere. */
    public static TextPattern containing(String text) {
        return text.isEmpty() ? new TextPattern(List.of("", "")) : new TextPattern(List.of("", text, ""));
    }

    /** This text at the beginning. */
    public static TextPattern startingWith(String text) {
        return new TextPattern(List.of(text, ""));
    }

    public boolean hasWildcard() {
        return pieces.size() > 1;
    }

    /** Whether the whole of {@code text} fits. Time grows with the text's length times the pattern's, never worse. */
    public boolean matches(String text) {
        String first = pieces.getFirst();
        String last = pieces.getLast();
        if (pieces.size() == 1) {
            return text.length() == first.length() && at(text, 0, first);
        }
        return text.length() >= first.length() + last.length()
                && at(text, 0, first)
                && at(text, text.length() - last.length(), last)
                && inOrder(text, first.length(), text.length() - last.length(), 1, pieces.size() - 1);
    }

    /** Whether some part of {@code text} fits. */
    public boolean isWithin(String text) {
        return inOrder(text, 0, text.length(), 0, pieces.size());
    }

    private boolean inOrder(String text, int from, int to, int firstPiece, int endPiece) {
        int place = from;
        for (int i = firstPiece; i < endPiece; i++) {
            String piece = pieces.get(i);
            int found = find(text, piece, place, to);
            if (found < 0) {
                return false;
            }
            place = found + piece.length();
        }
        return true;
    }

    private static int find(String text, String piece, int from, int to) {
        if (piece.isEmpty()) {
            return from <= to ? from : -1;
        }
        char lower = Character.toLowerCase(Character.toUpperCase(piece.charAt(0)));
        for (int start = from; start + piece.length() <= to; start++) {
            char here = text.charAt(start);
            // Cheaper than a whole comparison at every place; most places differ in the first letter.
            if ((here == lower || Character.toLowerCase(Character.toUpperCase(here)) == lower)
                    && at(text, start, piece)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean at(String text, int start, String piece) {
        return text.regionMatches(true, start, piece, 0, piece.length());
    }
}
