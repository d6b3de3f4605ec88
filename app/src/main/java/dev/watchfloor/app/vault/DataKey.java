package dev.watchfloor.app.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

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

    /** A new one. */
    public static DataKey make() {
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

    /** HMAC-SHA256 under a key of its own. */
    byte[] authenticate(String purpose, byte[] content) {
        byte[] derived = derive(purpose);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", impossible);
        } finally {
            Arrays.fill(derived, (byte) 0);
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
