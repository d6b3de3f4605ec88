package dev.watchfloor.app.timeline;

/** The store could not read or write: disk full, file damaged or taken away. The message is a sentence for the operator. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
