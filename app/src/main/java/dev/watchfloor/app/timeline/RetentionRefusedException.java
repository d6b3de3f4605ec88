package dev.watchfloor.app.timeline;

/** The policy would take what nobody means to lose; the message is a sentence for the operator. */
public final class RetentionRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public RetentionRefusedException(String sentence) {
        super(sentence);
    }
}
