package dev.watchfloor.connectors.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short content hashes for ids. Stateless. */
public final class Digests {
    private Digests() {}

    /** The first {@code characters} hexadecimal digits of the SHA-256 of {@code bytes}. */
    public static String of(byte[] bytes, int characters) {
        return HexFormat.of().formatHex(sha256(bytes)).substring(0, characters);
    }

    public static String of(String text, int characters) {
        return of(text.getBytes(StandardCharsets.UTF_8), characters);
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
