package dev.watchfloor.app.intake.secrets;

import dev.watchfloor.connectors.spi.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a text must be like to be a secret. Stateless. */
final class SecretText {
    /** Bytes of a file, characters of a variable. */
    static final int LONGEST = 64 << 10;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SecretText() {}

    /** @param bytes UTF-8; wiped */
    static Secret of(byte[] bytes) throws UnusableSecret {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return of(text.toString());
        } catch (CharacterCodingException binary) {
            throw new UnusableSecret("it is no text in UTF-8. A key belongs there as PEM.");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static Secret of(String written) throws UnusableSecret {
        if (written.length() > LONGEST) {
            throw new UnusableSecret("it is longer than 64 KB, which no secret is. Check which place is meant.");
        }
        String text = withoutLastLineEnd(written);
        if (text.isBlank()) {
            throw new UnusableSecret("it is empty. Write the secret there and check the connector again.");
        }
        if (text.charAt(0) == BYTE_ORDER_MARK) {
            throw new UnusableSecret("it begins with a byte order mark. Save it as UTF-8 without one.");
        }
        if (text.chars().anyMatch(SecretText::isForbidden)) {
            throw new UnusableSecret("it has control characters in it. Write the secret alone there, as plain text.");
        }
        if (text.chars().anyMatch(letter -> letter == '\n' || letter == '\r') && !isKey(text)) {
            // A second line would end the header or the command that the secret is sent in.
            throw new UnusableSecret("it has several lines, which only a key (PEM) or a key file (JSON) may have. Write"
                    + " the secret alone there, on one line.");
        }
        return new Secret(text);
    }

    private static String withoutLastLineEnd(String text) {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
            if (end > 0 && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return text.substring(0, end);
    }

    private static boolean isForbidden(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t';
    }

    private static boolean isKey(String text) {
        String start = text.stripLeading();
        return start.startsWith("-----BEGIN ") || start.startsWith("{");
    }
}
