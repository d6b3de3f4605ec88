package dev.watchfloor.launcher.command;

import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.app.sigma.run.RuleRun;
import dev.watchfloor.launcher.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Ends the asking of rules that hold a run up. Not before its patience is over: what is short enough is complete, however
 * slow the machine. Not thread-safe.
 */
final class SlowRules {
    /** For before it is known how long to wait. */
    static final SlowRules NEVER = new SlowRules(Duration.ofDays(3_650), System::nanoTime);

    private static final double MICROS_IN_MILLI = 1_000;

    private final Duration patience;
    private final LongSupplier nanos;
    private final long begun;
    private boolean hasStopped;

    /** @param nanos a clock that only goes forward, in nanoseconds */
    SlowRules(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
        begun = nanos.getAsLong();
    }

    /**
     * Stops what takes too much from here on.
     *
     * @param event the last that all rules were asked of
     * @return a sentence for each that was stopped
     */
    List<String> stop(RuleRun run, long event) {
        if (nanos.getAsLong() - begun < patience.toNanos()) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        for (String key : run.tooDear()) {
            RuleCost cost = run.costs().get(key);
            told.add(String.format(
                    Locale.ROOT,
                    "stopped after event %d: %s takes %.1f ms for each event. What it would have found later is"
                            + " missing; --patience waits longer.",
                    event,
                    Terminal.printable(key),
                    cost == null ? 0 : cost.micros() / MICROS_IN_MILLI));
            run.stop(key);
            hasStopped = true;
        }
        return told;
    }

    /** Whether anything was. */
    boolean hasStopped() {
        return hasStopped;
    }
}
