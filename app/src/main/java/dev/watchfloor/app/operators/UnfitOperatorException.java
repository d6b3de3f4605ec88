package dev.watchfloor.app.operators;

/** Something about operators or workstations cannot be so; the message is a sentence that says why. Nothing was changed. */
public final class UnfitOperatorException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitOperatorException(String sentence) {
        super(sentence);
    }
}
