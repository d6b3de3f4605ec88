package dev.watchfloor.app.keystore;

import java.io.Serial;

/** The keystore did not do it. The message is a sentence for people and holds no secret. */
public final class KeystoreException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public KeystoreException(String message) {
        super(message);
    }
}
