package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan device unblock}. */
@Command(
        name = "unblock",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Plan to end the block of devices.")
final class PlanDeviceUnblockCommand extends PlanMakingCommand {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Override
    protected List<ResponseRequest> requests(Console console) throws Exception {
        return devices.find(console, output).stream()
                .<ResponseRequest>map(known -> new ResponseRequest.UnblockDevice(
                        known.provider(), known.device().id(), known.device().name(), reason))
                .toList();
    }

    @Override
    protected String title(int requests) {
        return "Unblock " + requests + " devices";
    }
}
