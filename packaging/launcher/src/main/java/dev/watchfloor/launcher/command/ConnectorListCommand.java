package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.secrets.SecretReference;
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
        header = "What is connected in this profile.",
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
                list.forEach(status -> array.add(json(status)));
                output.json(array);
            } else if (list.isEmpty()) {
                output.line("Nothing is connected yet. See what can be: watchfloor connectors types");
            } else {
                output.table(
                        List.of("NAME", "TYPE", "LAYER", "SETTINGS"),
                        list.stream()
                                .map(status -> List.of(
                                        status.name(),
                                        status.type(),
                                        status.layer().name().toLowerCase(Locale.ROOT),
                                        words(status)))
                                .toList());
            }
        }
        return 0;
    }

    private static String words(ConnectorStatus status) {
        Map<String, String> words = new TreeMap<>(status.settings());
        status.references().forEach((key, reference) -> words.put(key, reference.words()));
        return words.toString();
    }

    private static ObjectNode json(ConnectorStatus status) {
        ObjectNode node = Output.object();
        node.put("name", status.name());
        node.put("type", status.type());
        node.put("layer", status.layer().name().toLowerCase(Locale.ROOT));
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
