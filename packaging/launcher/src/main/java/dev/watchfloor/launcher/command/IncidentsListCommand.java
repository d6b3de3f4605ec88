package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.incidents.IncidentHead;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor incidents list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "The incidents that are open, latest event first.",
        description = "Those that are closed or merged into others are left out without --all.")
final class IncidentsListCommand implements Callable<Integer> {
    @Option(names = "--all", description = "Those that are closed or merged too.")
    private boolean all;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            List<IncidentHead> heads = console.incidents().list().stream()
                    .filter(head -> all || head.state().isOpen() && head.mergedInto() == null)
                    .toList();
            if (output.isJson()) {
                ArrayNode list = Output.array();
                heads.forEach(head -> list.add(IncidentWords.json(head)));
                output.json(list);
            } else {
                output.table(
                        IncidentWords.HEADS,
                        heads.stream().map(IncidentWords::row).toList());
            }
        }
        return 0;
    }
}
