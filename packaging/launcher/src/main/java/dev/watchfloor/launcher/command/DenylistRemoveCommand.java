package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor denylist remove}: refuses networks no more. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Refuse addresses and networks no more. Removes exactly these entries, not what they cover.")
final class DenylistRemoveCommand extends ActCommand implements Callable<Integer> {
    @Mixin
    private NetworksOption networks = new NetworksOption();

    @Mixin
    private TargetsOption targets = new TargetsOption();

    @Override
    public Integer call() throws Exception {
        Set<IPAddress> read = networks.read(output);
        try (Console console = profile.open()) {
            requireApply(console);
            return act(console, "", List.of(new ResponseRequest.Lift(read, targets.of(console), reason)));
        }
    }
}
