package dev.watchfloor.app.query;

/**
 * A text in quotes: between them, a backslash stands before a quote or a backslash, and begins {@code \t}, {@code \r},
 * {@code \n} and {@code \}{@code uXXXX}; a star is a star.
 *
 * @param text what it stands for
 * @param end just after the closing quote
 */
record QuotedText(String text, int end) {
    /** @param start where the opening quote stands */
    static QuotedText read(CharSequence text, int start) throws Misreading {
        StringBuilder result = new StringBuilder();
        int at = start + 1;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '"') {
                return new QuotedText(result.toString(), at + 1);
            }
            if (character == '\\' && at + 1 < text.length()) {
                at = escaped(text, at, result);
            } else {
                result.append(character);
                at++;
            }
        }
        throw new Misreading(start, 1, "This quote is never closed: put another after the text.");
    }

    /** The text in quotes as {@link #read} understands it. */
    static String write(String text) {
        StringBuilder result = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"', '\\' -> result.append('\\').append(character);
                case '\t' -> result.append("\\t");
                case '\r' -> result.append("\\r");
                case '\n' -> result.append("\\n");
                default -> {
                    if (Character.isISOControl(character)) {
                        result.append(String.format("\\u%04x", (int) character));
                    } else {
                        result.append(character);
                    }
                }
            }
        }
        return result.append('"').toString();
    }

    private static int escaped(CharSequence text, int at, StringBuilder result) throws Misreading {
        char character = text.charAt(at + 1);
        switch (character) {
            case 't' -> result.append('\t');
            case 'r' -> result.append('\r');
            case 'n' -> result.append('\n');
            case 'u' -> {
                result.append(unicode(text, at));
                return at + 6;
            }
            default -> {
                if (Characters.isAsciiLetterOrDigit(character)) {
                    throw new Misreading(at, 2, "To write a backslash write two: here \\\\" + character + ".");
                }
                result.append(character);
            }
        }
        return at + 2;
    }

    private static char unicode(CharSequence text, int at) throws Misreading {
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new Misreading(
                        at, Math.min(2, text.length() - at), "After \\u come four hexadecimal digits, as in \\u00e9.");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }
}
