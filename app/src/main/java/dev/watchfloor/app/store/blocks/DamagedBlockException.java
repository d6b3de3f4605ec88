package dev.watchfloor.app.store.blocks;

/** A block's bytes do not say what a block says: changed on the disk, or cut off. The message never quotes content. */
public final class DamagedBlockException extends Exception {
    private static final long serialVersionUID = 1L;

    public DamagedBlockException(String message) {
        super(message);
    }

    DamagedBlockException(String message, Throwable cause) {
        super(message, cause);
    }
}
