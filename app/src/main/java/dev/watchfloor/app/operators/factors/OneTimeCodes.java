package dev.watchfloor.app.operators.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Codes on paper for the day when the authenticator is lost; each is taken once. 80 random bits, so that a plain hash of
 * one gives nothing away. Stateless.
 */
public final class OneTimeCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 16;
    private static final int LONGEST = 60;

    private OneTimeCodes() {}

    /** New ones, such as {@code 3KQ7-9TBD-0M4X-WZ2A}. */
    public static List<String> make(int count) {
        SecureRandom random = new SecureRandom();
        return Stream.generate(() -> one(random)).limit(count).toList();
    }

    /** What is kept of one. */
    public static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("watchfloor one-time code " + plain(code)).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    /** Whether it can be one at all; six digits are not. */
    public static boolean looksLikeOne(String typed) {
        return typed.length() <= LONGEST && plain(typed).length() == LETTERS;
    }

    /** The hashes without the one of {@code typed}; the same list when it is none of them. */
    public static List<byte[]> without(List<byte[]> hashes, String typed) {
        byte[] wanted = hash(typed.length() <= LONGEST ? typed : "");
        List<byte[]> rest = new ArrayList<>();
        boolean isFound = false;
        for (byte[] hash : hashes) {
            boolean isIt = MessageDigest.isEqual(hash, wanted);
            isFound |= isIt;
            if (!isIt) {
                rest.add(hash);
            }
        }
        return isFound ? rest : hashes;
    }

    private static String one(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < LETTERS; at++) {
            code.append(at > 0 && at % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(32)));
        }
        return code.toString();
    }

    /** Without blanks and dashes, with what is often misread put right. */
    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
