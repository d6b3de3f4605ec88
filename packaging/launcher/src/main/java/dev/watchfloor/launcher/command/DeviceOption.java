package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.launcher.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which devices are meant. */
final class DeviceOption {
    @Parameters(arity = "1..*", paramLabel = "DEVICE", description = "Devices, by id or by name.")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--provider", paramLabel = "NAME", description = "Connector that keeps them. Left out: all.")
    private @Nullable String provider;

    /**
     * Asks all registers now.
     *
     * @throws CommandFailure when a device is not there, no register has it, or a name stands for several
     */
    List<Devices.Known> find(Console console, Output output) throws CommandFailure, InterruptedException {
        return rows(look(console, output)).stream().map(DeviceQueue.Row::known).toList();
    }

    /** What all registers have now. @throws CommandFailure when there is none */
    static DeviceQueue.Found look(Console console, Output output) throws CommandFailure, InterruptedException {
        DeviceQueue.Found found = console.deviceQueue().look();
        if (found.registers() == 0) {
            throw new CommandFailure("No identity provider is connected. See: watchfloor connectors types");
        }
        found.silent().forEach((name, sentence) -> output.error(name + " could not be asked: " + sentence));
        return found;
    }

    /** The devices that are meant, as {@link #find}. */
    List<DeviceQueue.Row> rows(DeviceQueue.Found found) throws CommandFailure {
        List<DeviceQueue.Row> rows = new ArrayList<>();
        for (String text : texts) {
            DeviceQueue.Row row = one(text.strip(), found.rows());
            if (row.keeper() == DeviceQueue.Keeper.NOBODY) {
                throw new CommandFailure("\"" + text.strip() + "\" signed in at "
                        + row.known().provider() + ", whose register does not have it. See: watchfloor devices show");
            }
            rows.add(row);
        }
        return rows.stream().distinct().toList();
    }

    /** The one device that is meant, whether or not a register has it. */
    DeviceQueue.Row any(DeviceQueue.Found found) throws CommandFailure {
        if (texts.size() != 1) {
            throw new CommandFailure("Name one device.");
        }
        return one(texts.getFirst().strip(), found.rows());
    }

    private DeviceQueue.Row one(String text, List<DeviceQueue.Row> devices) throws CommandFailure {
        List<DeviceQueue.Row> here = devices.stream()
                .filter(row -> provider == null || row.known().provider().equals(provider))
                .toList();
        List<DeviceQueue.Row> fitting = here.stream()
                .filter(row -> row.known().device().id().equals(text))
                .toList();
        if (fitting.isEmpty()) {
            fitting = here.stream()
                    .filter(row -> row.known().device().name().equals(text))
                    .toList();
        }
        if (fitting.isEmpty()) {
            throw new CommandFailure("There is no device \"" + text + "\". Name it by its id or its whole name.");
        }
        if (fitting.size() > 1) {
            throw new CommandFailure("\"" + text + "\" names several devices: "
                    + fitting.stream()
                            .map(row -> row.known().device().id() + " of "
                                    + DeviceLines.owner(row.known().device()) + " at "
                                    + row.known().provider())
                            .collect(Collectors.joining(", "))
                    + ". Choose one by its id, with --provider.");
        }
        return fitting.getFirst();
    }
}
