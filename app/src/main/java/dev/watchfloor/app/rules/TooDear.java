package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.app.sigma.engine.RuleMeter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a rule is not asked any more. Stateless. */
final class TooDear {
    private static final double MICROS_IN_MILLI = 1_000;

    private TooDear() {}

    /** @param cost what it took, null when nobody knows any more */
    static String sentence(@Nullable RuleCost cost) {
        double millis = cost == null ? 0 : cost.micros() / MICROS_IN_MILLI;
        return String.format(
                Locale.ROOT,
                "It was stopped: it took %.1f ms for each event, and %.0f ms are the most. The other rules go on."
                        + " Change it, or switch it off and on to try again.",
                millis,
                RuleMeter.MOST_MICROS / MICROS_IN_MILLI);
    }
}
