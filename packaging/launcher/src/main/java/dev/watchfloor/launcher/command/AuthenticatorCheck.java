package dev.watchfloor.launcher.command;

import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.launcher.CommandFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Whether the authenticator app really took the secret: asked before the secret counts, so that nobody is locked out by an
 * app that did not.
 *
 * @param tell says what was wrong
 */
record AuthenticatorCheck(Enrolment enrolment, InstantSource clock, Consumer<String> tell) {
    private static final int TRIES = 3;

    /** Asks somebody at a terminal. */
    interface Asking {
        String code() throws CommandFailure;
    }

    /** @throws CommandFailure when the right code was not given in three tries; the caller has changed nothing by then */
    void ask(Asking asking) throws CommandFailure {
        for (int left = TRIES; left > 0; left--) {
            String code = asking.code().strip();
            if (enrolment.isConfirmedBy(code, clock.instant())) {
                return;
            }
            tell.accept(enrolment
                    .drift(code, clock.instant())
                    .map(AuthenticatorCheck::drifted)
                    .orElse("That is not the code that the app shows for this secret."));
        }
        throw new CommandFailure(
                "The app did not show the right code, so the secret does not count. Nothing was changed.");
    }

    private static String drifted(Duration ahead) {
        return "That code is of another time: the app's clock is "
                + Math.max(1, ahead.abs().toMinutes()) + " min " + (ahead.isNegative() ? "behind" : "ahead of")
                + " this workstation's. Set the one that is wrong.";
    }
}
