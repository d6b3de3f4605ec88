package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor devices unblock}. */
@Command(name = "unblock", mixinStandardHelpOptions = true, sortOptions = false, header = "End the block of devices.")
final class DeviceUnblockCommand extends ActCommand implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            requireApply(console);
            List<ResponseRequest> requests = devices.find(console, output).stream()
                    .<ResponseRequest>map(known -> new ResponseRequest.UnblockDevice(
                            known.provider(),
                            known.device().id(),
                            known.device().name(),
                            reason))
                    .toList();
            return act(console, "Unblock " + requests.size() + " devices", requests);
        }
    }
}
