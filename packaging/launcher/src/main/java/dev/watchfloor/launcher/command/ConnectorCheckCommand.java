package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor connectors check}: tries a connection, reading only. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Try a connection: reachability, the permission for each capability, clock offset.",
        description = "Reads only; nothing is changed at the product. Exit code 1 when a check failed.")
final class ConnectorCheckCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "N", description = "Name of the connector.")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        List<SelfCheck> checks;
        try (Console console = profile.open()) {
            checks = console.connectors().check(name);
        }
        if (output.isJson()) {
            output.json(TrialWords.json(checks));
        } else {
            TrialWords.table(checks, output);
        }
        return TrialWords.exitCode(checks);
    }
}
