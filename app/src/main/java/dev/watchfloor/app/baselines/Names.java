package dev.watchfloor.app.baselines;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Keeps names from the network at a length that can be remembered by the thousand. Stateless. */
final class Names {
    /** In characters. */
    static final int LONGEST = 200;

    private static final int KEPT = LONGEST - 40;

    private Names() {}

    /** The text, or its beginning and a fingerprint of all of it: two long texts with the same beginning stay two. */
    static String bounded(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, KEPT) + " #" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
