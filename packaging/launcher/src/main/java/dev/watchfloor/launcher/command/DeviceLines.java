package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Session;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Devices as a command prints them. Stateless. */
final class DeviceLines {
    private DeviceLines() {}

    static String owner(Device device) {
        return device.userName() == null ? "nobody" : device.userName();
    }

    static String state(DeviceQueue.Row row) {
        return row.keeper() == DeviceQueue.Keeper.NOBODY
                ? "not registered"
                : row.known().device().state().name().toLowerCase(Locale.ROOT);
    }

    /** Why it stands before others; empty when it does not. */
    static String waiting(DeviceQueue.Row row) {
        return switch (row.waiting()) {
            case BLOCKED_IN_USE -> "blocked, in use";
            case PENDING -> "nobody decided";
            case NOT_REGISTERED -> "signed in unregistered";
            case NEW -> "new";
            case NO -> "";
        };
    }

    static String keeper(DeviceQueue.Row row) {
        return switch (row.keeper()) {
            case PRODUCT -> row.known().provider();
            case CONSOLE -> "this console, not " + row.known().provider();
            case NOBODY -> "nobody: the register of " + row.known().provider() + " does not have it";
        };
    }

    static String time(@Nullable Instant time) {
        return time == null ? "unknown" : EventLines.time(time);
    }

    static List<String> row(DeviceQueue.Row row) {
        Device device = row.known().device();
        return List.of(
                device.id(),
                state(row),
                waiting(row),
                device.name(),
                owner(device),
                device.platform() == null ? "" : device.platform(),
                row.places().isEmpty() ? "" : row.places().getFirst().address(),
                Integer.toString(row.open().size()),
                time(row.firstSeen()),
                time(row.lastSeen()),
                row.known().provider());
    }

    static ObjectNode json(DeviceQueue.Row row) {
        Device device = row.known().device();
        ObjectNode node = Output.object();
        node.put("id", device.id());
        node.put("name", device.name());
        node.put("provider", row.known().provider());
        node.put("register", row.keeper().name().toLowerCase(Locale.ROOT));
        node.put("state", device.state().name().toLowerCase(Locale.ROOT));
        node.put("waiting", row.waiting().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("user", device.userName());
        node.put("userId", device.userId());
        node.put("platform", device.platform());
        node.put("firstSeen", text(row.firstSeen()));
        node.put("lastSeen", text(row.lastSeen()));
        ArrayNode places = node.putArray("places");
        row.places()
                .forEach(place -> places.addObject()
                        .put("address", place.address())
                        .put("last", place.last().toString()));
        ArrayNode sessions = node.putArray("sessions");
        row.open().forEach(record -> {
            Session session = record.session();
            sessions.addObject()
                    .put("id", session.ref().id())
                    .put("user", session.userName())
                    .put("address", session.address() == null ? null : Addresses.canonical(session.address()))
                    .put("started", session.started().toString());
        });
        return node;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
