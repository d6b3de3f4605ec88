package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.launcher.Terminal;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor devices show}: one device in full. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "One device in full, and what a block does there.")
final class DeviceShowCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            Providers.refreshAny(console);
            DeviceQueue.Found found = DeviceOption.look(console, output);
            DeviceQueue.Row row = device.any(found);
            if (output.isJson()) {
                output.json(DeviceLines.json(row));
            } else {
                show(row, found.traits().get(row.known().provider()));
            }
        }
        return 0;
    }

    private void show(DeviceQueue.Row row, @Nullable DeviceTraits traits) {
        Device known = row.known().device();
        line("Device", known.name());
        line("Id", known.id());
        line("State", DeviceLines.state(row));
        if (row.isWaiting()) {
            line("Waits", DeviceLines.waiting(row));
        }
        line("Register", DeviceLines.keeper(row));
        line("User", DeviceLines.owner(known));
        line("Platform", known.platform() == null ? "unknown" : known.platform());
        line("First seen", DeviceLines.time(row.firstSeen()));
        line("Last seen", DeviceLines.time(row.lastSeen()));
        row.places().forEach(place -> line("Used from", place.address() + ", last " + DeviceLines.time(place.last())));
        row.open()
                .forEach(record -> line(
                        "Session",
                        record.session().ref().id() + " of " + record.session().userName() + ", "
                                + (record.session().address() == null
                                        ? "address unknown"
                                        : Addresses.canonical(record.session().address()))
                                + ", since " + DeviceLines.time(record.session().started())));
        if (traits != null) {
            traits.notes().forEach(note -> line("Note", note));
        }
    }

    private void line(String name, String value) {
        output.line(String.format(Locale.ROOT, "%-11s", name) + " " + Terminal.printable(value));
    }
}
