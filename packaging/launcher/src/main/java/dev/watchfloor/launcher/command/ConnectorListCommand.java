package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.NewestEvents;
import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.connectors.spi.Capability;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor connectors list}: what is connected in a profile. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "What is connected in this profile, and what is kept of it.",
        description =
                "Shows settings and where secrets are read from, never secrets. To try a connection, use: watchfloor"
                        + " connectors check NAME")
final class ConnectorListCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            List<ConnectorStatus> list = console.connectors().list();
            if (output.isJson()) {
                ArrayNode array = Output.array();
                list.forEach(status -> array.add(json(status, console.events())));
                output.json(array);
            } else if (list.isEmpty()) {
                output.line("Nothing is connected yet. See what can be: watchfloor connectors types");
            } else {
                output.table(
                        List.of("NAME", "TYPE", "LAYER", "ASKED", "EVENTS KEPT", "LAST EVENT", "SETTINGS"),
                        list.stream()
                                .map(status -> List.of(
                                        status.name(),
                                        status.type(),
                                        status.layer().name().toLowerCase(Locale.ROOT),
                                        asked(status),
                                        Long.toString(NewestEvents.count(console.events(), status.name())),
                                        NewestEvents.time(console.events(), status.name())
                                                .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                                                .map(Instant::toString)
                                                .orElse("never"),
                                        words(status)))
                                .toList());
            }
        }
        return 0;
    }

    private static String asked(ConnectorStatus status) {
        Duration every = status.feed().pollEvery();
        if (status.capabilities().contains(Capability.EVENTS)
                || status.capabilities().contains(Capability.INDICATORS)) {
            return every == null ? "sends" : "every " + shortest(every);
        }
        return "-";
    }

    /** As it would be written in a setting. */
    private static String shortest(Duration span) {
        long seconds = span.toSeconds();
        if (seconds == 0) {
            return span.toMillis() + "ms";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static String words(ConnectorStatus status) {
        Map<String, String> words = new TreeMap<>(status.settings());
        status.references().forEach((key, reference) -> words.put(key, reference.words()));
        return words.toString();
    }

    private static ObjectNode json(ConnectorStatus status, EventStore events) {
        ObjectNode node = Output.object();
        node.put("name", status.name());
        node.put("type", status.type());
        node.put("layer", status.layer().name().toLowerCase(Locale.ROOT));
        Duration every = status.feed().pollEvery();
        node.put("pollSeconds", every == null ? null : every.toMillis() / 1e3);
        node.put("eventsKept", NewestEvents.count(events, status.name()));
        node.put(
                "lastEvent",
                NewestEvents.time(events, status.name()).map(Instant::toString).orElse(null));
        ObjectNode settings = node.putObject("settings");
        new TreeMap<>(status.settings()).forEach(settings::put);
        ObjectNode references = node.putObject("references");
        new TreeMap<>(status.references()).forEach((key, reference) -> {
            String kind = switch (reference) {
                case SecretReference.InFile file -> "file";
                case SecretReference.InVariable variable -> "variable";
            };
            references.putObject(key).put(kind, reference.place());
        });
        return node;
    }
}
