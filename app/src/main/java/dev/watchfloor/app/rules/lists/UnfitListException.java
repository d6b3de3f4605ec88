package dev.watchfloor.app.rules.lists;

/** A list cannot be kept; the message is a sentence for the operator. */
public final class UnfitListException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitListException(String sentence) {
        super(sentence);
    }
}
