package dev.watchfloor.app.rules.tuning;

import java.time.Duration;
import java.time.Instant;

/**
 * What an operator wants not to be disturbed by.
 *
 * @param scope which findings
 * @param reason why, in the operator's words
 * @param until when it ends by itself
 * @param review when somebody should look at it, not after its end
 */
public record SuppressionWish(SuppressionScope scope, String reason, Instant until, Instant review) {
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /** Nothing is hidden for longer without somebody wanting it anew. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** The usual time until somebody looks again. */
    public static final Duration REVIEW = Duration.ofDays(30);

    /** With the usual review. */
    public static SuppressionWish of(SuppressionScope scope, String reason, Instant now, Instant until) {
        Instant usual = now.plus(REVIEW);
        return new SuppressionWish(scope, reason, until, usual.isBefore(until) ? usual : until);
    }

    SuppressionWish reviewedAt(Instant next) {
        return new SuppressionWish(scope, reason, until, next.isBefore(until) ? next : until);
    }

    /** Without blanks around the reason. @throws UnfitSuppressionException with what is wrong */
    public SuppressionWish checked(Instant now) throws UnfitSuppressionException {
        if (scope.isEmpty()) {
            throw new UnfitSuppressionException(
                    "Say at least a rule, or what the findings are about: this would hide all of them.");
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new UnfitSuppressionException("Say why, in at most " + LONGEST_REASON + " characters.");
        }
        if (!until.isAfter(now)) {
            throw new UnfitSuppressionException("Its end has passed already.");
        }
        if (until.isAfter(now.plus(LONGEST))) {
            throw new UnfitSuppressionException("It ends within a year; it can be made anew then.");
        }
        if (review.isAfter(until)) {
            throw new UnfitSuppressionException("It is looked at again before it ends.");
        }
        return new SuppressionWish(scope, why, until, review);
    }
}
