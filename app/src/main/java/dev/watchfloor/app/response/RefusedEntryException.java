package dev.watchfloor.app.response;

/** The guard's lists cannot be changed so. The message is a sentence for the operator. */
public final class RefusedEntryException extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedEntryException(String sentence) {
        super(sentence);
    }
}
