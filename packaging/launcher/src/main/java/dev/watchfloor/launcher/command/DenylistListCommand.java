package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.connectors.event.Addresses;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor denylist list}: every refused network over all targets. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Every refused address and network over all gateways, ours and others'.")
final class DenylistListCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            TargetsOption.known(console);
            List<DenylistRow> rows = console.response().denylist();
            List<DenylistTarget> targets = console.response().denylistTargets();
            boolean silent = targets.stream().anyMatch(target -> target.seen() == null);
            if (output.isJson()) {
                output.json(json(targets, rows));
            } else {
                targets.forEach(target -> output.line(target.name() + " (" + target.product() + "): "
                        + (target.availability() == null
                                ? "unknown"
                                : target.availability()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                        + (target.sentence().isEmpty() ? "" : ". " + target.sentence())));
                output.table(
                        List.of("NETWORK", "REFUSED AT", "MISSING AT", "OWNER", "UNTIL (UTC)", "REASON"),
                        rows.stream().map(DenylistListCommand::row).toList());
            }
            return silent ? 1 : 0;
        }
    }

    private static List<String> row(DenylistRow row) {
        DenylistRow.Lease lease = row.lease();
        return List.of(
                Addresses.canonical(row.network()),
                String.join(", ", new TreeSet<>(row.present())),
                String.join(", ", new TreeSet<>(row.missing())),
                lease == null ? "others" : lease.owner(),
                lease == null || lease.until() == null ? "" : EventLines.time(lease.until()),
                lease == null ? "" : lease.reason());
    }

    private static ObjectNode json(List<DenylistTarget> targets, List<DenylistRow> rows) {
        ObjectNode node = Output.object();
        ArrayNode places = node.putArray("targets");
        targets.forEach(target -> places.addObject()
                .put("name", target.name())
                .put("product", target.product())
                .put(
                        "state",
                        target.availability() == null
                                ? "unknown"
                                : target.availability().name().toLowerCase(Locale.ROOT))
                .put("sentence", target.sentence())
                .put("entries", target.entries()));
        ArrayNode entries = node.putArray("entries");
        for (DenylistRow row : rows) {
            ObjectNode entry = entries.addObject();
            entry.put("network", Addresses.canonical(row.network()));
            new TreeSet<>(row.present()).forEach(entry.putArray("present")::add);
            new TreeSet<>(row.missing()).forEach(entry.putArray("missing")::add);
            DenylistRow.Lease lease = row.lease();
            if (lease != null) {
                entry.put("owner", lease.owner());
                entry.put("reason", lease.reason());
                entry.put("since", lease.since().toString());
                entry.put("until", lease.until() == null ? null : lease.until().toString());
            }
        }
        return node;
    }
}
