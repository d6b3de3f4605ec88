package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.launcher.CommandFailure;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor denylist add}: refuses a network at the gateways. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Refuse an address or network at one, several or all gateways.")
final class DenylistAddCommand extends ActCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NETWORK", description = "203.0.113.7, 203.0.113.0/24 or 2001:db8::/48")
    private String network = "";

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "A gateway's connector. May be repeated. Left out: all.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "The console lifts it after this long, such as 8h. Left out: stays until lifted.")
    private @Nullable String length;

    @Override
    public Integer call() throws Exception {
        IPAddress parsed = parse(network);
        Instant until = length == null ? null : Clock.systemUTC().instant().plus(Durations.parse(length));
        try (Console console = profile.open()) {
            console.start();
            return act(console, new ResponseRequest.Block(parsed, until, targets(console, names), reason));
        }
    }

    static IPAddress parse(String text) throws CommandFailure {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException invalid) {
            throw new CommandFailure(String.valueOf(invalid.getMessage()));
        }
    }
}
