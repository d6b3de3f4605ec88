package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.export.AuditFormat;
import dev.watchfloor.app.export.AuditSelection;
import dev.watchfloor.app.export.ExportException;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor audit export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Take the audit out as a file that can be verified without the profile.",
        description = {
            "JSON Lines carry all that is needed to verify them. With --from, --to or --filter the file is no chain: then"
                    + " each entry's signature can be verified, and not whether others are missing. CSV is safe to open in"
                    + " a spreadsheet and cannot be verified. The export itself is in the audit."
        })
final class AuditExportCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--overwrite", description = "Replace the file when there is one.")
    private boolean overwrite;

    @Option(
            names = "--format",
            paramLabel = "jsonl|csv",
            defaultValue = "JSONL",
            description = "How it is written. Left out: jsonl.")
    private AuditFormat format = AuditFormat.JSONL;

    @Mixin
    private AuditSelectionOptions selection = new AuditSelectionOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        AuditSelection wanted = selection.selection();
        try (Console console = profile.openExisting()) {
            long count = console.auditExports().toFile(wanted, format, file, overwrite);
            String kind = format == AuditFormat.CSV
                    ? "It cannot be verified."
                    : wanted.isAll()
                            ? "Verify it with: watchfloor audit verify FILE --key KEYFILE"
                            : "It is a selection and no chain: each entry can be verified, and not whether others are"
                                    + " missing.";
            output.answer("exported", file.toString(), count + (count == 1 ? " entry. " : " entries. ") + kind);
        } catch (ExportException failure) {
            throw new CommandFailure(String.valueOf(failure.getMessage()));
        }
        return 0;
    }
}
