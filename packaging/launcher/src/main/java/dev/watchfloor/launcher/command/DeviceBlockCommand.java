package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor devices block}. */
@Command(
        name = "block",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Let devices in no more; where no product refuses them, end their sessions.")
final class DeviceBlockCommand extends ActCommand implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            requireApply(console);
            Providers.refreshAny(console);
            DeviceQueue.Found found = DeviceOption.look(console, output);
            List<DeviceQueue.Row> rows = devices.rows(found);
            List<ResponseRequest> requests = DeviceBlocks.of(rows, found.traits(), reason);
            return act(console, "Block " + rows.size() + (rows.size() == 1 ? " device" : " devices"), requests);
        }
    }
}
