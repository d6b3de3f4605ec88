package dev.watchfloor.launcher.command;

import dev.watchfloor.app.export.AuditSelection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which entries are meant. */
final class AuditSelectionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Only entries from this time on, with its zone, such as 2026-03-01T10:00:00Z.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Only entries before this time, written alike.")
    private @Nullable String to;

    @Option(names = "--filter", paramLabel = "TEXT", description = "Only entries that mention the text anywhere.")
    private String words = "";

    /** @throws ParameterException when a time cannot be understood */
    AuditSelection selection() {
        return new AuditSelection(time(from), time(to), words);
    }

    private @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notOne) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + text + "\" is no time with a zone. Write 2026-03-01T10:00:00Z.");
        }
    }
}
