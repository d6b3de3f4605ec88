package dev.watchfloor.app.operators;

/** The operator may not do this, or not now; the message is a sentence that says why. Nothing was done. */
public final class NotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The session is locked or over: sign in. */
        LOCKED,
        /** None of the operator's roles allows it. */
        ROLE,
        /** The second factor is not fresh: confirm it. */
        STEP_UP
    }

    private final Reason reason;

    public NotAllowedException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
