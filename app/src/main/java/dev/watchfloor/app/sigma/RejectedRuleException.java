package dev.watchfloor.app.sigma;

/** A rule cannot be honoured; the message is a sentence for who wrote or brought it. */
public final class RejectedRuleException extends Exception {
    private static final long serialVersionUID = 1L;

    public RejectedRuleException(String sentence) {
        super(sentence);
    }
}
