package dev.watchfloor.app.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A random key that lies elsewhere than what it opens. Closing wipes it. For one thread. */
public final class Share implements AutoCloseable {
    private static final int BYTES = 32;

    private final byte[] bytes;

    private Share(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Share make() {
        return new Share(Aead.random(BYTES));
    }

    /** Reads {@link #text}, with or without white space at its end. Empty when it is none. */
    public static Optional<Share> of(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] <= ' ' && text[end - 1] >= 0) {
            end--;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(Arrays.copyOf(text, end));
            return bytes.length == BYTES ? Optional.of(new Share(bytes)) : Optional.empty();
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    /** In Base64. The caller wipes it. */
    public byte[] text() {
        return Base64.getEncoder().encode(bytes);
    }

    /** @param place what the content is for; opening it for another place fails */
    public byte[] seal(String place, byte[] content) {
        return Aead.seal(bytes, place, content);
    }

    /** Empty when the share is another, the place is another, or a bit was changed. The caller wipes what is there. */
    public Optional<byte[]> open(String place, byte[] sealed) {
        return Aead.open(bytes, place, sealed);
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Share";
    }
}
