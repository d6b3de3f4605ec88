package dev.watchfloor.app.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key of everything in a profile: 32 random bytes, from which one key per purpose is derived (HKDF-SHA256, RFC
 * 5869). Wiped by {@link #close}; of no use afterwards. Never printed.
 */
public final class DataKey implements AutoCloseable {
    private static final int BYTES = 32;

    private final byte[] key;

    private DataKey(byte[] key) {
        this.key = key;
    }

    static DataKey make() {
        return new DataKey(Aead.random(BYTES));
    }

    /** Takes the bytes over. */
    static DataKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a data key has " + BYTES + " bytes");
        }
        return new DataKey(bytes);
    }

    /** A key of 32 bytes for one purpose; the caller wipes it. */
    public byte[] derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(("watchfloor " + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF-SHA256 is part of JDK 25", impossible);
        }
    }

    /** A copy to seal; the caller wipes it. */
    byte[] copy() {
        return key.clone();
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "DataKey";
    }
}
