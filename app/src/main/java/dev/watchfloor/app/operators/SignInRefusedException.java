package dev.watchfloor.app.operators;

import java.time.Duration;

/** Somebody was not let in. The sentence never tells which of name, password and second factor was wrong. */
public final class SignInRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not, as far as it is told. */
    public enum Reason {
        /** Something of it was wrong. */
        WRONG,
        /** Too many tries: wait. */
        TOO_EARLY,
        /** The security key gave no answer; the sentence says why. */
        KEY,
        /** Nobody may open the profile at this workstation yet. */
        WORKSTATION
    }

    private final Reason reason;
    private final Duration wait;

    public SignInRefusedException(Reason reason, String sentence, Duration wait) {
        super(sentence);
        this.reason = reason;
        this.wait = wait;
    }

    public Reason reason() {
        return reason;
    }

    /** How long the next try has to wait; zero when it need not. */
    public Duration waitFor() {
        return wait;
    }
}
