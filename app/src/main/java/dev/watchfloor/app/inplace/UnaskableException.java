package dev.watchfloor.app.inplace;

/** A query cannot be asked in place; the message names the condition. Nothing was asked. */
public final class UnaskableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnaskableException(String sentence) {
        super(sentence);
    }

    /** The sentence for the operator. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
