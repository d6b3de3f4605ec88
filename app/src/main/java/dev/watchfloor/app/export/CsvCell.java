package dev.watchfloor.app.export;

/**
 * A text as a cell of a CSV file: nothing in it can end the cell, end the line, or start a formula.
 *
 * <ul>
 *   <li>A text whose first character is one of {@code = + - @}, their full-width forms, tab, carriage return or line feed
 *       gets an apostrophe in front, also when spaces, quotes or invisible characters come before that character:
 *       spreadsheets take such cells for formulas and run them (OWASP, CSV injection). To get the text back, take one
 *       apostrophe off. Numbers and times of fields that are numbers or times are not texts and stay as they are.
 *   <li>Control characters and those that turn the direction of writing are written as <code>\n</code>,
 *       <code>\r</code>, <code>\t</code> or <code>&#92;u001b</code>, so that an event is always one line. Half a surrogate
 *       pair, which UTF-8 cannot hold, becomes U+FFFD.
 *   <li>A text with a comma, a quote, a space at an end or an escaped character is put in quotes and its quotes doubled
 *       (RFC 4180, section 2).
 * </ul>
 *
 * Exact texts are in JSON Lines. Stateless.
 */
public final class CsvCell {
    private CsvCell() {}

    /** The cell for a text. */
    public static String of(String text) {
        StringBuilder cell = new StringBuilder();
        appendText(cell, text);
        return cell.toString();
    }

    /** Adds the cell for a text. */
    static void appendText(StringBuilder line, String text) {
        boolean formula = startsFormula(text);
        if (!formula && isPlain(text)) {
            line.append(text);
            return;
        }
        line.append('"');
        if (formula) {
            line.append('\'');
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                line.append("\"\"");
            } else if (UnsafeCharacters.mustBeEscaped(c)) {
                appendEscaped(line, c);
            } else {
                line.append(UnsafeCharacters.isLoneSurrogate(text, i) ? UnsafeCharacters.REPLACEMENT : c);
            }
        }
        line.append('"');
    }

    /** Whether a spreadsheet might run the text. */
    static boolean startsFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> {
                    return true;
                }
                default -> {
                    if (!mayStandBefore(c)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** Quotes and what cannot be seen: importers drop them from the beginning of a cell. */
    private static boolean mayStandBefore(char c) {
        return c == '"'
                || c == '\''
                || c == '\u2018'
                || c == '\u2019'
                || c == '\u201C'
                || c == '\u201D'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == ';' || Character.isSurrogate(c) || UnsafeCharacters.mustBeEscaped(c)) {
                return false;
            }
        }
        return text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
    }

    private static void appendEscaped(StringBuilder line, char c) {
        switch (c) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> UnsafeCharacters.appendUnicodeEscape(line, c);
        }
    }
}
