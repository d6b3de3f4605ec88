package dev.watchfloor.launcher.command;

import dev.watchfloor.launcher.CommandFailure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For how long a block holds. */
final class LengthOption {
    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "The console lifts it after this long, such as 8h. Left out: stays until lifted.")
    private @Nullable String length;

    /** When it ends, to the second; null for never. */
    @Nullable
    Instant until(Instant now) throws CommandFailure {
        return length == null ? null : now.plus(Durations.parse(length)).truncatedTo(ChronoUnit.SECONDS);
    }
}
