package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan deny}. */
@Command(
        name = "deny",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Plan to refuse addresses and networks at one, several or all gateways.",
        description = {
            "",
            "Example: watchfloor plan deny 203.0.113.0/24 --for 4h --reason \"credential stuffing\" --targets all --out plan.json"
        })
final class PlanDenyCommand extends PlanMakingCommand {
    @Mixin
    private NetworksOption networks = new NetworksOption();

    @Mixin
    private LengthOption length = new LengthOption();

    @Mixin
    private TargetsOption targets = new TargetsOption();

    @Override
    protected List<ResponseRequest> requests(Console console) throws Exception {
        var read = networks.read(output);
        var until = length.until(Clock.systemUTC().instant());
        return List.of(new ResponseRequest.Block(read, until, targets.of(console), reason));
    }

    @Override
    protected String title(int requests) {
        return "";
    }
}
