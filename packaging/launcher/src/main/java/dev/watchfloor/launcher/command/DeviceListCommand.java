package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DeviceQueue;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor devices list}: all devices, what waits first. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Devices of all registers and of the sign-ins seen, those that wait for somebody first.")
final class DeviceListCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Option(names = "--waiting", description = "Only those that wait for somebody.")
    private boolean waiting;

    @Option(names = "--user", paramLabel = "NAME", description = "Only devices of this account.")
    private @Nullable String user;

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            Providers.refreshAny(console);
            DeviceQueue.Found found = DeviceOption.look(console, output);
            List<DeviceQueue.Row> rows = found.rows().stream()
                    .filter(row -> !waiting || row.isWaiting())
                    .filter(row -> user == null
                            || user.equalsIgnoreCase(
                                    DeviceLines.owner(row.known().device())))
                    .toList();
            if (output.isJson()) {
                ArrayNode list = Output.array();
                rows.forEach(row -> list.add(DeviceLines.json(row)));
                output.json(list);
            } else if (rows.isEmpty()) {
                output.line(waiting ? "No device waits." : "No device is known.");
            } else {
                output.table(
                        List.of(
                                "DEVICE",
                                "STATE",
                                "WAITS",
                                "NAME",
                                "USER",
                                "PLATFORM",
                                "FROM",
                                "SESSIONS",
                                "FIRST SEEN (UTC)",
                                "LAST SEEN (UTC)",
                                "PROVIDER"),
                        rows.stream().map(DeviceLines::row).toList());
            }
            return found.silent().isEmpty() ? 0 : 1;
        }
    }
}
