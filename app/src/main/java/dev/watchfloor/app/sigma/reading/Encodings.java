package dev.watchfloor.app.sigma.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a value looks like encoded. Between two encodings a value is bytes, one to a character; in the end they are held
 * against the text of an event. Stateless.
 */
final class Encodings {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** How many characters at the start also depend on what stands before, by how many bytes stand there. */
    private static final int[] UNSURE_BEFORE = {0, 2, 3};

    private Encodings() {}

    /** Several only for {@link Modifier#BASE64OFFSET}. */
    static List<String> encode(String value, Modifier encoding, boolean isBytes) {
        return switch (encoding) {
            case UTF16LE, WIDE -> List.of(bytes(value, StandardCharsets.UTF_16LE));
            case UTF16BE -> List.of(bytes(value, StandardCharsets.UTF_16BE));
            case UTF16 -> List.of(bytes(BYTE_ORDER_MARK + value, StandardCharsets.UTF_16LE));
            case BASE64 -> List.of(Base64.getEncoder().encodeToString(raw(value, isBytes)));
            case BASE64OFFSET -> offsets(raw(value, isBytes));
            default -> throw new IllegalArgumentException(encoding.word());
        };
    }

    private static List<String> offsets(byte[] value) {
        List<String> variants = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + value.length];
            System.arraycopy(value, 0, shifted, before, value.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The last character depends on what follows, unless it ends with its third byte.
            int last = encoded.length() - (shifted.length % 3 == 0 ? 0 : 1);
            int first = UNSURE_BEFORE[before];
            if (first < last) {
                variants.add(encoded.substring(first, last));
            }
        }
        return variants;
    }

    private static byte[] raw(String value, boolean isBytes) {
        return value.getBytes(isBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String bytes(String value, Charset charset) {
        return new String(value.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
