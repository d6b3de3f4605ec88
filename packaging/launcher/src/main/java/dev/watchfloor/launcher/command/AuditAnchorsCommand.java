package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor audit anchors …}: where it is noted how far the audit had come. */
@Command(
        name = "anchors",
        mixinStandardHelpOptions = true,
        header = "Say where it is noted how far the audit had come, and note it now.",
        description =
                "This workstation's own folder always is such a place. Who owns it can change it: name one that they cannot.",
        subcommands = {AuditAnchorsNowCommand.class, AuditAnchorsSetCommand.class, AuditStampsCommand.class})
final class AuditAnchorsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: now, set or stamps.");
    }
}
