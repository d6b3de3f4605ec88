package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor denylist remove}: refuses a network no more. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Refuse an address or network no more. Removes exactly this entry, not what it covers.")
final class DenylistRemoveCommand extends ActCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NETWORK", description = "The entry as denylist list shows it.")
    private String network = "";

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "A gateway's connector. May be repeated. Left out: all.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        IPAddress parsed = DenylistAddCommand.parse(network);
        try (Console console = profile.open()) {
            console.start();
            return act(console, new ResponseRequest.Lift(parsed, targets(console, names), reason));
        }
    }
}
