package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.StoreReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor store}: what the events take, and for how long they are kept. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        header = "See what the events take on disk and in memory, and how long they are kept.",
        description = "The window cannot be open on the same profile at the same time.",
        subcommands = StoreRetentionCommand.class)
final class StoreCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            StoreReport report = console.events().report();
            RetentionPolicy policy = console.retention().policy();
            if (output.isJson()) {
                output.json(StoreWords.json(report, policy));
            } else {
                StoreWords.lines(report, policy).forEach(output::line);
            }
        }
        return 0;
    }
}
