package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import inet.ipaddr.IPAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor denylist import}: refuses the networks of a list at the gateways. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Refuse all networks of a file at one, several or all gateways.",
        description = {
            "One network a line with # comments, or CSV with a column network, address, ip or cidr, else the first. One"
                    + " line that cannot be read, and nothing is taken. What is refused already stays as it is."
        })
final class DenylistImportCommand extends ActCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A list, such as one that denylist export wrote.")
    private Path file = Path.of("");

    @Mixin
    private TargetsOption targets = new TargetsOption();

    @Mixin
    private LengthOption length = new LengthOption();

    @Override
    public Integer call() throws Exception {
        Set<IPAddress> read = NetworksOption.read(file, output);
        Instant until = length.until(Clock.systemUTC().instant());
        try (Console console = profile.open()) {
            requireApply(console);
            return act(console, "", List.of(new ResponseRequest.Block(read, until, targets.of(console), reason)));
        }
    }
}
