package dev.watchfloor.connectors.http;

import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.Optional;

/** The line of a self-test about a product's clock. It is in each self-test, compared or skipped with a reason. */
public final class ClockCheck {
    /** The line's name. */
    public static final String NAME = "Compare clocks";

    /** Signatures are refused and the order of events is wrong beyond this. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private ClockCheck() {}

    /**
     * How far the clocks are apart.
     *
     * @param offset the product's clock minus ours; empty when it does not tell its time
     */
    public static SelfCheck of(String product, Optional<Duration> offset) {
        if (offset.isEmpty()) {
            return SelfCheck.skipped(NAME, "They cannot be compared: " + product + " does not tell its time.");
        }
        long seconds = offset.get().toSeconds();
        return offset.get().abs().compareTo(TOLERATED) > 0
                ? SelfCheck.warning(
                        NAME,
                        "The clock of " + product + " is " + Math.abs(seconds) + " s "
                                + (seconds > 0 ? "ahead of" : "behind")
                                + " ours. Set both by a time server, or signatures are refused and the order of"
                                + " events is wrong.")
                : SelfCheck.passed(NAME, "The clock of " + product + " and ours agree.");
    }

    /** Nothing that is to be believed answered. */
    public static SelfCheck unreached(String product) {
        return SelfCheck.skipped(NAME, "They cannot be compared: " + product + " must be reached first.");
    }
}
