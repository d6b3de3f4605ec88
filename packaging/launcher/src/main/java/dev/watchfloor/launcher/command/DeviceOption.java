package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
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

    /** Asks all registers now. @throws CommandFailure when a device is not there or a name stands for several */
    List<Devices.Known> find(Console console, Output output) throws CommandFailure, InterruptedException {
        Devices.Look look = console.devices().look();
        if (look.registers() == 0) {
            throw new CommandFailure(
                    "No connected product keeps a register of devices. See: watchfloor connectors types");
        }
        look.silent().forEach((name, sentence) -> output.error(name + " could not be asked: " + sentence));
        List<Devices.Known> found = new ArrayList<>();
        for (String text : texts) {
            found.add(one(text.strip(), look.devices()));
        }
        return found.stream().distinct().toList();
    }

    private Devices.Known one(String text, List<Devices.Known> devices) throws CommandFailure {
        List<Devices.Known> here = devices.stream()
                .filter(known -> provider == null || known.provider().equals(provider))
                .toList();
        List<Devices.Known> fitting =
                here.stream().filter(known -> known.device().id().equals(text)).toList();
        if (fitting.isEmpty()) {
            fitting = here.stream()
                    .filter(known -> known.device().name().equals(text))
                    .toList();
        }
        if (fitting.isEmpty()) {
            throw new CommandFailure("There is no device \"" + text + "\". Name it by its id or its whole name.");
        }
        if (fitting.size() > 1) {
            throw new CommandFailure("\"" + text + "\" names several devices: "
                    + fitting.stream()
                            .map(known -> known.device().id() + " at " + known.provider())
                            .collect(Collectors.joining(", "))
                    + ". Choose one by its id, with --provider.");
        }
        return fitting.getFirst();
    }
}
