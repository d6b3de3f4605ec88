package dev.watchfloor.app.audit;

/** What was given for anchors or keys cannot be used. The message is a sentence for the operator. */
public final class UnfitAnchorException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitAnchorException(String sentence) {
        super(sentence);
    }

    /** What is wrong and what helps. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
