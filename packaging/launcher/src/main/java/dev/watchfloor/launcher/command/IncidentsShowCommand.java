package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.app.incidents.Reach;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor incidents show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "One incident: why it is one, its steps, and what was noted.")
final class IncidentsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "As incidents list shows it, such as INC-7.")
    private String id = "";

    @Option(
            names = "--reach",
            description = "Read the events and say when it was, which servers and routes were reached, and what left.")
    private boolean reach;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            Incident incident = IncidentWords.find(console, id);
            Optional<Reach> reached = reach ? console.incidents().reach(incident.number()) : Optional.empty();
            if (output.isJson()) {
                ObjectNode node = IncidentWords.json(incident);
                reached.ifPresent(known -> node.set("reach", IncidentWords.json(known)));
                output.json(node);
            } else {
                IncidentWords.show(incident, output);
                reached.ifPresent(known -> IncidentWords.show(known, output));
                if (reach && reached.isEmpty()) {
                    output.line("It has no thread: what it reached is not known.");
                }
            }
        }
        return 0;
    }
}
