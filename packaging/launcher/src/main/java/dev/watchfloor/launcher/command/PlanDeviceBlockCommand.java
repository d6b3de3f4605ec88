package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan device block}. */
@Command(
        name = "block",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Plan to let devices in no more.")
final class PlanDeviceBlockCommand extends PlanMakingCommand {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Override
    protected List<ResponseRequest> requests(Console console) throws Exception {
        DeviceQueue.Found found = DeviceOption.look(console, output);
        return DeviceBlocks.of(devices.rows(found), found.traits(), reason);
    }

    @Override
    protected String title(int requests) {
        return "Block devices: " + requests + " acts";
    }
}
