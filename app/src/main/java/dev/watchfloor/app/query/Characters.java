package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;

/** What the characters of a query's text mean. Stateless. */
final class Characters {
    /** Longer than any IPv6 network as text. */
    private static final int LONGEST_ADDRESS = 50;

    private Characters() {}

    /** Blanks of all kinds, the no-break space included. */
    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Ends a word when it is not escaped. */
    static boolean endsWord(char character) {
        return isBlank(character) || "()\"<>{}".indexOf(character) >= 0;
    }

    /** Whether a word has to escape it. */
    static boolean isSpecial(char character) {
        return endsWord(character) || "\\:*=!".indexOf(character) >= 0 || Character.isISOControl(character);
    }

    static boolean isAsciiLetterOrDigit(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    /** How long the IPv6 address or network is that begins at {@code start} and is a word; 0 when there is none. */
    static int addressLength(CharSequence text, int start) {
        int colons = 0;
        int end = start;
        while (end < text.length() && end - start < LONGEST_ADDRESS && isAddressPart(text.charAt(end))) {
            colons += text.charAt(end) == ':' ? 1 : 0;
            end++;
        }
        boolean isWord = end == text.length() || endsWord(text.charAt(end));
        return colons >= 2 && isWord && isAddress(text.subSequence(start, end).toString()) ? end - start : 0;
    }

    private static boolean isAddressPart(char character) {
        return character == ':' || character == '.' || character == '/' || Character.digit(character, 16) >= 0;
    }

    private static boolean isAddress(String text) {
        try {
            Addresses.network(text.contains("/") ? text.substring(0, text.indexOf('/')) : text);
            return true;
        } catch (InvalidAddressException anythingElse) {
            return false;
        }
    }
}
