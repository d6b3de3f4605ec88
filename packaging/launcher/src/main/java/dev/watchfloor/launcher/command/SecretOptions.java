package dev.watchfloor.launcher.command;

import dev.watchfloor.app.intake.secrets.SecretReference;
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
import picocli.CommandLine.Option;

/** Secrets of a connector as a command takes them: never themselves, only where they are. */
final class SecretOptions {
    private static final long LONGEST_SECRET = 16_384;

    @Option(
            names = "--secret",
            paramLabel = "KEY=@FILE",
            description = "A secret, read from FILE now and sealed in the profile; one line end at its end is left out."
                    + " May be repeated.")
    private Map<String, String> secrets = new LinkedHashMap<>();

    @Option(
            names = "--secret-file",
            paramLabel = "KEY=FILE",
            description = "A secret that stays in FILE (absolute) and is read whenever the connector starts, so that"
                    + " another one there is taken by itself. May be repeated.")
    private Map<String, String> files = new LinkedHashMap<>();

    @Option(
            names = "--secret-env",
            paramLabel = "KEY=VARIABLE",
            description = "A secret that is in an environment variable of the console's process. Give the variable's"
                    + " name, not its value. May be repeated.")
    private Map<String, String> variables = new LinkedHashMap<>();

    /** @param told where it is remarked on that others may read a file */
    Map<String, Secret> secrets(PrintWriter told) throws CommandFailure {
        Map<String, Secret> read = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : secrets.entrySet()) {
            read.put(entry.getKey(), secret(entry.getKey(), entry.getValue(), told));
        }
        return read;
    }

    Map<String, SecretReference> references() throws CommandFailure {
        Map<String, SecretReference> references = new LinkedHashMap<>();
        files.forEach((key, path) -> references.put(key, new SecretReference.InFile(path)));
        for (Map.Entry<String, String> entry : variables.entrySet()) {
            if (references.put(entry.getKey(), new SecretReference.InVariable(entry.getValue())) != null) {
                throw new CommandFailure("Name one place for " + entry.getKey() + ": a file or a variable.");
            }
        }
        return references;
    }

    private static Secret secret(String key, String value, PrintWriter told) throws CommandFailure {
        if (!value.startsWith("@")) {
            throw new CommandFailure("Write --secret " + key + "=@FILE, or --secret-file " + key + "=FILE to leave it"
                    + " there. A secret on the command line would be seen by others.");
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
