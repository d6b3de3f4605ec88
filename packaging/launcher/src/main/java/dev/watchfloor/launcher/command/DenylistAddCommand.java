package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor denylist add}: refuses networks at the gateways. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Refuse addresses and networks at one, several or all gateways.")
final class DenylistAddCommand extends ActCommand implements Callable<Integer> {
    @Mixin
    private NetworksOption networks = new NetworksOption();

    @Mixin
    private TargetsOption targets = new TargetsOption();

    @Mixin
    private LengthOption length = new LengthOption();

    @Override
    public Integer call() throws Exception {
        Set<IPAddress> read = networks.read(output);
        Instant until = length.until(Clock.systemUTC().instant());
        try (Console console = profile.open()) {
            requireApply(console);
            return act(console, "", List.of(new ResponseRequest.Block(read, until, targets.of(console), reason)));
        }
    }
}
