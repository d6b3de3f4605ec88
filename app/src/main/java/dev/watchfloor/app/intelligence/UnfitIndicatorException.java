package dev.watchfloor.app.intelligence;

/** An indicator that cannot be kept; the message is a sentence for the operator. */
public final class UnfitIndicatorException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitIndicatorException(String sentence) {
        super(sentence);
    }

    /** Never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
