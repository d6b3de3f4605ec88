package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.tuning.ScopeWords;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.app.rules.tuning.SuppressionWish;
import dev.watchfloor.app.rules.tuning.Suppressions;
import dev.watchfloor.app.rules.tuning.UnfitSuppressionException;
import dev.watchfloor.launcher.CommandFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor suppressions add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Hide findings until an end, after showing what it would have hidden.",
        description = "They are still found, kept and counted; they disturb nobody and open no incident.")
final class SuppressionsAddCommand implements Callable<Integer> {
    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for those who review it.")
    private String reason = "";

    @Option(
            names = "--for",
            required = true,
            paramLabel = "TIME",
            description = "For how long, such as 30d; up to 366d.")
    private String length = "";

    @Option(
            names = "--review",
            paramLabel = "TIME",
            description = "After what time somebody should look again. Left out: 30d, or the end when that is sooner.")
    private @Nullable String review;

    @Mixin
    private DaysOption days = new DaysOption();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        SuppressionScope meant = scope.read();
        int back = days.read();
        Duration lasting = Durations.parse(length);
        Duration until = review == null ? null : Durations.parse(review);
        try {
            Instant begun = now();
            wish(meant, lasting, until, begun).checked(begun);
        } catch (UnfitSuppressionException unfit) {
            throw new CommandFailure(String.valueOf(unfit.getMessage()));
        }
        try (Console console = profile.open()) {
            Suppressions suppressions = console.rules().suppressions();
            if (!output.isJson()) {
                SuppressionWords.print(suppressions.preview(meant, back), output);
            }
            if (!confirmation.isAgreed("Hide findings of " + ScopeWords.of(meant) + " for " + length, output)) {
                return 0;
            }
            // Somebody may have thought about it for a while.
            Instant now = now();
            Suppression added = suppressions.add(wish(meant, lasting, until, now));
            if (output.isJson()) {
                output.json(SuppressionWords.json(added, now));
            } else {
                output.answer(
                        "added",
                        SuppressionWords.shortId(added),
                        "It counts for the next finding and ends "
                                + SuppressionWords.seconds(added.wish().until()) + ".");
            }
            return 0;
        } catch (UnfitSuppressionException unfit) {
            throw new CommandFailure(String.valueOf(unfit.getMessage()));
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private SuppressionWish wish(SuppressionScope meant, Duration lasting, @Nullable Duration until, Instant now) {
        SuppressionWish usual = SuppressionWish.of(meant, reason, now, now.plus(lasting));
        return until == null ? usual : new SuppressionWish(meant, reason, usual.until(), now.plus(until));
    }
}
