package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.spi.Cursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** A short name for an event in one state of it, and a cursor made of those. Stateless. */
final class MispState {
    /** Characters of a name: 48 bits, with which two of some thousand are the same once in ten million feeds. */
    static final int LENGTH = 8;

    private MispState() {}

    static String of(String uuid, long timestamp) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((uuid + " " + timestamp).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, LENGTH * 6 / 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    static Set<String> read(Cursor cursor) {
        Set<String> names = new HashSet<>();
        String value = cursor.value();
        for (int at = 0; at + LENGTH <= value.length(); at += LENGTH) {
            names.add(value.substring(at, at + LENGTH));
        }
        return names;
    }

    static Cursor written(Set<String> names) {
        return new Cursor(String.join("", new TreeSet<>(names)));
    }
}
