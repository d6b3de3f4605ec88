package dev.watchfloor.app.operators;

import java.time.Duration;

/**
 * A second factor that was right.
 *
 * @param words for the audit
 * @param ahead how much the authenticator's clock seemed ahead of this workstation's, in whole steps and negative when behind;
 *     zero when they agree as far as {@link dev.watchfloor.app.operators.factors.Totp.Match.Right} can tell, and for what shows no
 *     time. A code that was typed very late looks like a clock that is behind
 */
public record AcceptedFactor(String words, Duration ahead) {
    static AcceptedFactor of(Proof proof) {
        return new AcceptedFactor(proof.words(), proof instanceof Proof.Step step ? step.ahead() : Duration.ZERO);
    }

    /** What shows no time. */
    public static AcceptedFactor timeless(String words) {
        return new AcceptedFactor(words, Duration.ZERO);
    }
}
