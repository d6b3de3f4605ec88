package dev.watchfloor.app.rules.tuning;

/** A suppression cannot be kept; the message is a sentence for the operator. */
public final class UnfitSuppressionException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitSuppressionException(String sentence) {
        super(sentence);
    }
}
