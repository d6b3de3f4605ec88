package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor playbooks …}: what the team has agreed to do in a case. */
@Command(
        name = "playbooks",
        mixinStandardHelpOptions = true,
        header = "See, keep and take away playbooks. To run one: watchfloor plan playbook.",
        subcommands = {
            PlaybooksListCommand.class,
            PlaybooksShowCommand.class,
            PlaybooksSaveCommand.class,
            PlaybooksRemoveCommand.class
        })
final class PlaybooksCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, show, save or remove.");
    }
}
