package dev.watchfloor.connectors.opensearch;

import java.util.List;

/**
 * Texts as regular expressions of Lucene, which search whole values. Each finds at least what is meant: letters in either
 * case, and anything in place of what mapping a record may have changed (control characters) or the index folded (all but
 * ASCII). Of the expression nothing but {@code . * | ( ) [ ] ^ -} is used; all other signs are escaped. Stateless.
 */
final class TextExpression {
    /** Servers take 1,000 characters unless set otherwise; what is beyond is left open. */
    private static final int LONGEST = 900;

    private static final String ANYTHING = ".*";
    /** What is stripped from values: everything but printable ASCII, and so a little more. */
    private static final String EDGE = "[^!-~]*";

    private TextExpression() {}

    /** @param pieces in this order, with anything between them; the first begins the text and the last ends it */
    static String whole(List<String> pieces) {
        return EDGE + body(pieces) + EDGE;
    }

    /** The pieces in this order anywhere. */
    static String within(List<String> pieces) {
        return ANYTHING + body(pieces) + ANYTHING;
    }

    /** One of these words as a whole. */
    static String words(List<String> words) {
        StringBuilder expression = new StringBuilder("(");
        for (String word : words) {
            expression.append(expression.length() == 1 ? "" : "|");
            append(expression, word);
        }
        return expression.append(')').toString();
    }

    /** Whether its beginning is open, so that every value of the index is looked at. */
    static boolean isOpen(String expression) {
        return expression.startsWith(ANYTHING)
                || expression.startsWith(EDGE + ANYTHING)
                || expression.contains("|" + ANYTHING);
    }

    private static String body(List<String> pieces) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                open(expression);
            }
            append(expression, pieces.get(i));
        }
        return expression.toString();
    }

    private static void append(StringBuilder expression, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (expression.length() > LONGEST) {
                open(expression);
                return;
            }
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                expression.append('[').append(eitherCase(c)).append(']');
            } else if (c >= '0' && c <= '9') {
                expression.append(c);
            } else if (c > ' ' && c <= '~') {
                expression.append('\\').append(c);
            } else if (c == ' ') {
                // Where a control character was, mapping puts a blank.
                expression.append('.');
            } else {
                open(expression);
            }
        }
    }

    private static void open(StringBuilder expression) {
        if (!expression.toString().endsWith(ANYTHING)) {
            expression.append(ANYTHING);
        }
    }

    /** All that Java takes for the same letter whatever the case: three letters have strangers among them. */
    static String eitherCase(char letter) {
        char lower = Character.toLowerCase(letter);
        String both = "" + lower + Character.toUpperCase(letter);
        return switch (lower) {
            case 'i' -> both + "\u0130\u0131";
            case 'k' -> both + "\u212a";
            case 's' -> both + "\u017f";
            default -> both;
        };
    }
}
