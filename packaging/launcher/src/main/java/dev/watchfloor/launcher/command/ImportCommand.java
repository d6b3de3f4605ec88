package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.BulkImport;
import dev.watchfloor.app.intake.ImportResult;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.launcher.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor import}: takes files of a product's records in. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Take files of a product's records in: archives, rotated logs, logs of another machine.",
        description = {
            "The files are read as the connector reads its own; .gz as it is. Ended at any moment, the next import of the"
                    + " same file goes on where it was; a file that was imported is not imported again, whatever its"
                    + " name.",
            "The window cannot be open on the same profile at the same time."
        })
final class ImportCommand implements Callable<Integer> {
    @Option(
            names = "--connector",
            required = true,
            paramLabel = "NAME",
            description = "Whose records they are: a configured connector, see: watchfloor connectors list")
    private String connector = "";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, oldest first.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Interruption interruption = new Interruption();
                Console console = profile.open()) {
            int code = 0;
            for (Path file : files) {
                if (interruption.isRequested() || !imported(console.imports(), file, interruption)) {
                    code = 1;
                }
            }
            return code;
        }
    }

    /** Whether it came to the end of the file. A file that fails does not keep the others from being read. */
    private boolean imported(BulkImport imports, Path file, Interruption interruption) throws InterruptedException {
        long begun = System.nanoTime();
        try (ImportProgressLines progress =
                new ImportProgressLines(output.err(), Terminal.isInteractive(), file, interruption)) {
            ImportResult result = imports.run(connector, file, progress);
            progress.close();
            tell(file, result, (System.nanoTime() - begun) / 1e9);
            return !result.stopped();
        } catch (ConnectorException failure) {
            output.error("watchfloor: " + failure.sentence());
            return false;
        }
    }

    private void tell(Path file, ImportResult result, double seconds) {
        if (output.isJson()) {
            ObjectNode node = Output.object();
            node.put("file", file.toString());
            node.put("ending", ending(result));
            node.put("events", result.events());
            node.put("repeated", result.repeated());
            node.put("rejected", result.rejected());
            node.put("seconds", Math.round(seconds * 1_000) / 1_000.0);
            output.json(node);
        } else if (result.isNothingNew()) {
            output.line(Terminal.printable(file.toString()) + ": already imported.");
        } else {
            output.line(String.format(
                    Locale.ROOT,
                    "%s: %s: %,d events in %.1f s (%,.0f/s)%s%s.",
                    Terminal.printable(file.toString()),
                    ending(result),
                    result.events(),
                    seconds,
                    result.events() / Math.max(seconds, 0.001),
                    result.repeated() == 0
                            ? ""
                            : String.format(Locale.ROOT, ", %,d were there already", result.repeated()),
                    result.rejected() == 0
                            ? ""
                            : String.format(Locale.ROOT, ", %,d records rejected", result.rejected())));
        }
        result.samples()
                .forEach(record -> output.error("  rejected: " + record.reason()
                        + (record.sample().isEmpty() ? "" : " Sample: " + record.sample())));
    }

    private static String ending(ImportResult result) {
        if (result.stopped()) {
            return "stopped, run it again to go on";
        }
        if (result.isNothingNew()) {
            return "already imported";
        }
        return result.wentOn() ? "went on and imported" : "imported";
    }
}
