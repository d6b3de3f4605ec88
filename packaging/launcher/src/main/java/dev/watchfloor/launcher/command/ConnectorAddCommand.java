package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.launcher.CommandFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
            "Secrets are read from files so that they do not show up in the process list or the shell's history.",
            "",
            "Example: watchfloor connectors add --type suricata --name \"IDS edge\" --set"
                    + " path=/var/log/suricata/eve.json"
        })
final class ConnectorAddCommand implements Callable<Integer> {
    private static final long LONGEST_SECRET = 16_384;

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

    @Option(
            names = "--secret",
            paramLabel = "KEY=@FILE",
            description = "A secret, read from FILE; one line end at its end is left out. May be repeated.")
    private Map<String, String> secrets = new LinkedHashMap<>();

    @Option(
            names = "--dry-run",
            description =
                    "Keep nothing: try the connection, reading only, and show how its records would be understood."
                            + " Exit code 1 when a check failed.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        Map<String, Secret> read = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : secrets.entrySet()) {
            read.put(entry.getKey(), secret(entry.getKey(), entry.getValue(), output.err()));
        }
        ConnectorDraft draft = new ConnectorDraft(type, name, settings, read);
        if (dryRun) {
            try (Console console = profile.openExisting()) {
                return TrialWords.print(console.connectors().test(draft), output);
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

    private static Secret secret(String key, String value, PrintWriter told) throws CommandFailure {
        if (!value.startsWith("@")) {
            throw new CommandFailure(
                    "Write --secret " + key + "=@FILE. A secret on the command line would be seen by others.");
        }
        try {
            Path file = Path.of(value.substring(1));
            SecretFile.remark(file, told);
            if (Files.size(file) > LONGEST_SECRET) {
                throw new CommandFailure(
                        "The file for " + key + " is larger than a secret can be (" + LONGEST_SECRET + " bytes).");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("\\r?\\n\\z", "");
            if (text.isBlank()) {
                throw new CommandFailure("The file for " + key + " is empty.");
            }
            return new Secret(text);
        } catch (IOException | InvalidPathException unreadable) {
            throw new CommandFailure(
                    "The file for " + key + " cannot be read. Check its path and that you may read it.");
        }
    }
}
