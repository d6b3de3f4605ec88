package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.DraftCheck;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Profiles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor connectors add}: connects a product. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Connect a product.",
        description = {
            "A secret is given by the file or the variable it is in, so that it does not show up in the process list or"
                    + " the shell's history.",
            "",
            "Example: watchfloor connectors add --type suricata --name \"IDS edge\" --set"
                    + " path=/var/log/suricata/eve.json"
        })
final class ConnectorAddCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--type",
            required = true,
            paramLabel = "T",
            description = "Which product; see: watchfloor connectors types")
    private String type = "";

    @Option(names = "--name", required = true, paramLabel = "N", description = "Your name for it.")
    private String name = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting. May be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    private SecretOptions secrets = new SecretOptions();

    @Option(
            names = "--dry-run",
            description =
                    "Keep nothing: try the connection, reading only, and show how its records would be understood."
                            + " Exit code 1 when a check failed.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        ConnectorDraft draft =
                new ConnectorDraft(type, name, settings, secrets.secrets(output.err()), secrets.references());
        try {
            DraftCheck.check(
                    ConsoleOptions.of(Profiles.standard(), Profiles.home()).factories(), draft);
        } catch (ConnectorException slip) {
            throw CommandFailure.misunderstood(slip.sentence());
        }
        if (dryRun) {
            try (Console console = profile.openExisting()) {
                return TrialWords.print(TrialWords.tried(console.connectors(), draft, output), output);
            }
        }
        try (Console console = profile.open()) {
            console.connectors().add(draft);
        }
        if (output.isJson()) {
            output.json(Output.object().put("added", name));
        } else {
            output.line("Added \"" + name + "\". Try it: watchfloor connectors check \"" + name + "\"");
        }
        return 0;
    }
}
