package dev.watchfloor.launcher.command;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** A plan in a file. */
final class KeptPlan {
    /** How long a plan can be applied; what was seen when it was made is worth no more after that. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** Clocks of two machines may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    @Parameters(paramLabel = "FILE", description = "A plan that was kept with --out.")
    private Path file = Path.of("");

    Path file() {
        return file;
    }

    Plan read() throws CommandFailure {
        return PlanFileOption.read(file);
    }

    /** Why the plan cannot be applied any more, or not yet. */
    static Optional<String> unfit(Plan plan, Instant now) {
        if (plan.made().isAfter(now.plus(SKEW))) {
            return Optional.of("The plan was made at " + Spans.exact(plan.made())
                    + ", which is in the future. Set the clocks of the two machines right, then make it anew.");
        }
        return plan.made().plus(LONGEST).isBefore(now)
                ? Optional.of(
                        "The plan was made at " + Spans.exact(plan.made()) + ", more than 24 hours ago. Make it anew.")
                : Optional.empty();
    }
}
