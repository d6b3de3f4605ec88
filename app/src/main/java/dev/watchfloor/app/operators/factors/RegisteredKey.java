package dev.watchfloor.app.operators.factors;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A security key that an operator may sign in with. Holds nothing secret.
 *
 * @param credentialId as the key gave it, at most 1,023 bytes
 * @param publicKey in COSE form (RFC 9053)
 * @param signCount how often the key has signed, as it told last; 0 for keys that do not count
 * @param name what the operator calls it, see {@link KeyName}
 */
public record RegisteredKey(byte[] credentialId, byte[] publicKey, long signCount, String name, Instant registered) {
    private static final int LONGEST_ID = 1_023;
    private static final int TAG_BYTES = 8;

    public RegisteredKey {
        if (credentialId.length == 0 || credentialId.length > LONGEST_ID) {
            throw new IllegalArgumentException("A credential's id has 1 to 1023 bytes, not " + credentialId.length);
        }
        credentialId = credentialId.clone();
        publicKey = publicKey.clone();
    }

    /** The same key after it has signed again. */
    public RegisteredKey withSignCount(long newest) {
        return new RegisteredKey(credentialId, publicKey, newest, name, registered);
    }

    /** Tells this key from others where it is not to be read which it is. */
    public String tag() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(credentialId);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegisteredKey key
                && Arrays.equals(credentialId, key.credentialId)
                && Arrays.equals(publicKey, key.publicKey)
                && signCount == key.signCount
                && name.equals(key.name)
                && registered.equals(key.registered);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(credentialId);
    }

    @Override
    public String toString() {
        return "RegisteredKey[" + name + ", registered " + registered + "]";
    }
}
