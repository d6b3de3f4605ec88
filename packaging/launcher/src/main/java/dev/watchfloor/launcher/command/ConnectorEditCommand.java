package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.launcher.CommandFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor connectors edit}: changes what is named of a connection, and leaves the rest. */
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Change a connection. What is not named stays: settings, secrets, events and how far it has read.",
        description = {
            "A secret is given by the file or the variable it is in, never itself.",
            "",
            "Example: watchfloor connectors edit \"Identity\" --secret-file client-secret=/run/secrets/reader"
        })
final class ConnectorEditCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "N", description = "Name of the connector.")
    private String name = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting. May be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--unset",
            paramLabel = "KEY",
            description = "A setting to leave blank from now on, or as the product's default. May be repeated.")
    private List<String> unset = new ArrayList<>();

    @Mixin
    private SecretOptions secrets = new SecretOptions();

    @Option(
            names = "--dry-run",
            description =
                    "Keep nothing: try the connection as it would be, reading only. Exit code 1 when a check failed.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            ConnectorStatus before = console.connectors().list().stream()
                    .filter(status -> status.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(
                            "There is no connector named \"" + name + "\". See: watchfloor connectors list"));
            ConnectorDraft draft = new ConnectorDraft(
                    before.type(),
                    before.name(),
                    changed(before.settings()),
                    secrets.secrets(output.err()),
                    secrets.references());
            if (dryRun) {
                return TrialWords.print(TrialWords.tried(console.connectors(), draft, output), output);
            }
            console.connectors().update(draft);
            if (output.isJson()) {
                output.json(Output.object().put("changed", before.name()));
            } else {
                output.line("Changed \"" + before.name() + "\". Try it: watchfloor connectors check \"" + before.name()
                        + "\"");
            }
        }
        return 0;
    }

    private Map<String, String> changed(Map<String, String> before) throws CommandFailure {
        Map<String, String> changed = new HashMap<>(before);
        changed.putAll(settings);
        for (String key : unset) {
            if (settings.containsKey(key)) {
                throw new CommandFailure("Set or unset " + key + ", not both.");
            }
            if (changed.remove(key) == null) {
                throw new CommandFailure(
                        "There is no setting \"" + key + "\" to unset. A secret can only be replaced.");
            }
        }
        return changed;
    }
}
