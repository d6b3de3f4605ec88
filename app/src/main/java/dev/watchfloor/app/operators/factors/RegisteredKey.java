package dev.watchfloor.app.operators.factors;

import java.time.Instant;
import java.util.Arrays;

/**
 * A security key that an operator may sign in with. Holds nothing secret.
 *
 * @param credentialId as the key gave it, at most 1,023 bytes
 * @param publicKey in COSE form (RFC 9053)
 * @param signCount how often the key has signed, as it told last; 0 for keys that do not count
 * @param name what the operator calls it
 */
public record RegisteredKey(byte[] credentialId, byte[] publicKey, long signCount, String name, Instant registered) {
    public RegisteredKey {
        credentialId = credentialId.clone();
        publicKey = publicKey.clone();
    }

    RegisteredKey withSignCount(long newest) {
        return new RegisteredKey(credentialId, publicKey, newest, name, registered);
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
