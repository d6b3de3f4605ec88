package dev.watchfloor.app.export;

/** Characters that draw on terminals, break lines or turn what follows. Stateless. */
final class UnsafeCharacters {
    /** Stands for half a surrogate pair. */
    static final char REPLACEMENT = '\uFFFD';

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private UnsafeCharacters() {}

    /** Control characters (C0, DEL, C1), line and paragraph separator, and the marks that change writing direction. */
    static boolean mustBeEscaped(char c) {
        if (c < 0x7F) {
            return c < ' ';
        }
        return c <= 0x9F
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\uFEFF';
    }

    /** Whether the character at {@code place} is half a surrogate pair. */
    static boolean isLoneSurrogate(String text, int place) {
        char c = text.charAt(place);
        if (Character.isHighSurrogate(c)) {
            return place + 1 == text.length() || !Character.isLowSurrogate(text.charAt(place + 1));
        }
        return Character.isLowSurrogate(c) && (place == 0 || !Character.isHighSurrogate(text.charAt(place - 1)));
    }

    /** Adds a backslash, {@code u} and four digits. */
    static void appendUnicodeEscape(StringBuilder line, char c) {
        line.append("\\u")
                .append(HEX[c >> 12 & 0xF])
                .append(HEX[c >> 8 & 0xF])
                .append(HEX[c >> 4 & 0xF])
                .append(HEX[c & 0xF]);
    }
}
