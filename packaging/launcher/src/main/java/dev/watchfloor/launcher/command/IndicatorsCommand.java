package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor indicators …}: what others say is a sign of an attack. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        header = "See, add and withdraw signs of an attack, and ask what is stored for them.",
        subcommands = {
            IndicatorsListCommand.class,
            IndicatorsLookCommand.class,
            IndicatorsAddCommand.class,
            IndicatorsWithdrawCommand.class
        })
final class IndicatorsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, look, add or withdraw.");
    }
}
