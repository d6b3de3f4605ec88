package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.export.DenylistFormat;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.launcher.AnswerStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor denylist export}: every refused network as a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Every refused address and network over all gateways, ours and others', as a file.",
        description = {
            "CSV has owner, reason, times and gateways, and is safe to open in a spreadsheet; text has the networks alone."
                    + " Ends with 1 when a gateway did not answer: what only it refuses is not in the file."
        })
final class DenylistExportCommand implements Callable<Integer> {
    @Option(
            names = "--format",
            paramLabel = "csv|text",
            defaultValue = "CSV",
            description = "How it is written. Left out: csv.")
    private DenylistFormat format = DenylistFormat.CSV;

    @Option(names = "--out", paramLabel = "FILE", description = "Write a file instead of to the terminal.")
    private @Nullable Path file;

    @Option(names = "--overwrite", description = "Replace the file when there is one.")
    private boolean overwrite;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            TargetsOption.known(console);
            List<DenylistRow> rows = console.response().denylist();
            List<String> silent = console.response().denylistTargets().stream()
                    .filter(target -> target.seen() == null)
                    .map(DenylistTarget::name)
                    .toList();
            if (file == null) {
                console.denylistExports().toStream(rows, format, new AnswerStream(output.out()), "standard output");
            } else {
                console.denylistExports().toFile(rows, format, file, overwrite);
                output.error(rows.size() + (rows.size() == 1 ? " network in " : " networks in ") + file + ".");
            }
            if (silent.isEmpty()) {
                return 0;
            }
            output.error("No answer from " + String.join(", ", silent) + ": what only it refuses is not in the list.");
            return 1;
        } catch (IOException failure) {
            return EventExport.ended(failure);
        }
    }
}
