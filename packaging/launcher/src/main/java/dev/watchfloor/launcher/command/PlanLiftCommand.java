package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan lift}. */
@Command(
        name = "lift",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Plan to refuse addresses and networks no more: exactly these entries, not what they cover.")
final class PlanLiftCommand extends PlanMakingCommand {
    @Mixin
    private NetworksOption networks = new NetworksOption();

    @Mixin
    private TargetsOption targets = new TargetsOption();

    @Override
    protected List<ResponseRequest> requests(Console console) throws Exception {
        var read = networks.read(output);
        return List.of(new ResponseRequest.Lift(read, targets.of(console), reason));
    }

    @Override
    protected String title(int requests) {
        return "";
    }
}
