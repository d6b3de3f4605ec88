package dev.watchfloor.app.query;

import java.util.List;

/**
 * A piece of a query's text.
 *
 * @param column where it begins
 * @param length how long it is as written
 * @param text as written
 * @param pieces what a {@link Kind#WORD} or {@link Kind#QUOTED} stands for: the texts between its wildcards, as in
 *     {@link TextPattern}; empty for the others
 */
record Token(Kind kind, int column, int length, String text, List<String> pieces) {
    enum Kind {
        WORD,
        QUOTED,
        COLON,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        LEFT,
        RIGHT,
        AND,
        OR,
        NOT,
        /** A minus sign right before what it turns round. */
        MINUS,
        END
    }

    Token {
        pieces = List.copyOf(pieces);
    }

    boolean isComparison() {
        return switch (kind) {
            case LESS, AT_MOST, GREATER, AT_LEAST -> true;
            case WORD, QUOTED, COLON, LEFT, RIGHT, AND, OR, NOT, MINUS, END -> false;
        };
    }

    boolean isValue() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean isKeyword() {
        return kind == Kind.AND || kind == Kind.OR || kind == Kind.NOT;
    }

    /** Just a wildcard. */
    boolean isAnything() {
        return kind == Kind.WORD && pieces.size() == 2 && pieces.stream().allMatch(String::isEmpty);
    }

    /** Whether it stands for an address or network where no field says what it is. */
    boolean isNetwork() {
        return kind == Kind.WORD && !hasWildcard() && Addressing.isNetwork(meaning());
    }

    boolean hasWildcard() {
        return pieces.size() > 1;
    }

    /** What it stands for, a star for each wildcard. */
    String meaning() {
        return String.join("*", pieces);
    }

    int end() {
        return column + length;
    }
}
