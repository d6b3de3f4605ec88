package dev.watchfloor.app.export;

/**
 * A text as a JSON string (RFC 8259). What could draw on a terminal is written as an escape, which a JSON reader undoes,
 * so that the text is exact. Only half a surrogate pair, which not every reader takes, becomes U+FFFD. Stateless.
 */
public final class JsonText {
    private JsonText() {}

    /** The string with its quotes. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        append(line, text);
        return line.toString();
    }

    static void append(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (UnsafeCharacters.mustBeEscaped(c)) {
                        UnsafeCharacters.appendUnicodeEscape(line, c);
                    } else {
                        line.append(UnsafeCharacters.isLoneSurrogate(text, i) ? UnsafeCharacters.REPLACEMENT : c);
                    }
                }
            }
        }
        line.append('"');
    }
}
