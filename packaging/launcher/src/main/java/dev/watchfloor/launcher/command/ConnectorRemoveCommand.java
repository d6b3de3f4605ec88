package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor connectors remove}: forgets a connection; its events stay. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = "Forget a connection with its secrets. Its events stay.")
final class ConnectorRemoveCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "N", description = "Name of the connector.")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            console.connectors().remove(name);
        }
        if (output.isJson()) {
            output.json(Output.object().put("removed", name));
        } else {
            output.line("Removed \"" + name + "\". Its events stay on the timeline.");
        }
        return 0;
    }
}
