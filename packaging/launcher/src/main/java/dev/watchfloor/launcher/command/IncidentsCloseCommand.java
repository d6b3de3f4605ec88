package dev.watchfloor.launcher.command;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchfloor incidents close}. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Close incidents with a verdict.")
final class IncidentsCloseCommand extends IncidentDeedCommand {
    @Option(names = "--verdict", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Verdict verdict = Verdict.UNDETERMINED;

    @Option(names = "--reason", description = "Why, in one line.")
    private String reason = "";

    @Override
    Deed deed() {
        return new Deed.Closed(verdict, reason);
    }
}
