package dev.watchfloor.launcher.command;

import java.io.PrintWriter;
import java.time.Duration;

/** Says that a code was right and nearly was not. Stateless. */
final class AuthenticatorClock {
    private AuthenticatorClock() {}

    /** Says nothing when the clocks agree. @param ahead how much the authenticator's clock seemed ahead, negative when behind */
    static void tell(Duration ahead, PrintWriter told) {
        if (!ahead.isZero()) {
            told.println("The authenticator's clock seems about " + ahead.abs().toSeconds() + " s "
                    + (ahead.isPositive()
                            ? "ahead of this workstation's."
                            : "behind this workstation's, or the code was typed late.")
                    + " The code was taken; codes further off are not. Let both clocks be set by the network.");
            told.flush();
        }
    }
}
