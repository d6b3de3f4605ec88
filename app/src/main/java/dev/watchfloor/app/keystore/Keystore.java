package dev.watchfloor.app.keystore;

import java.util.Optional;

/**
 * A platform's keystore, as narrow as it is needed. Calls may ask somebody for a password and wait for it, but never for
 * ever. Thread-safe.
 */
public interface Keystore {
    /** Where there is none. */
    Keystore NONE = new NoKeystore();

    /** Whether there is one to try; returns at once. */
    boolean isPresent();

    /**
     * Keeps a secret, in place of one of the same id. That it returns proves little: read it back.
     *
     * @param id letters and digits
     * @param secret printable ASCII; the caller wipes it
     */
    void put(String id, byte[] secret) throws KeystoreException;

    /**
     * What is kept; whatever somebody else put there comes back too. The caller wipes it. Empty when nothing is, or when
     * the keystore is locked and does not say so.
     */
    Optional<byte[]> get(String id) throws KeystoreException;

    /** Keeps it no more; that it was not there is no failure. */
    void remove(String id) throws KeystoreException;
}
