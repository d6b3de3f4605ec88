package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor suppressions …}: findings that nobody wants to be disturbed by. */
@Command(
        name = "suppressions",
        mixinStandardHelpOptions = true,
        header = "See, preview, add, review and remove suppressions of findings.",
        subcommands = {
            SuppressionsListCommand.class,
            SuppressionsPreviewCommand.class,
            SuppressionsAddCommand.class,
            SuppressionsReviewCommand.class,
            SuppressionsRemoveCommand.class
        })
final class SuppressionsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, preview, add, review or remove.");
    }
}
