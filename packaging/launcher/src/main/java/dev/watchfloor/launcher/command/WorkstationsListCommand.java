package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Workstation;
import dev.watchfloor.app.response.Spans;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor workstations list}. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, header = "Where operators may sign in.")
final class WorkstationsListCommand implements Callable<Integer> {

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            List<Workstation> workstations = console.workstations().list();
            if (output.isJson()) {
                ArrayNode array = Output.array();
                workstations.forEach(workstation -> array.addObject()
                        .put("name", workstation.name())
                        .put("fingerprint", workstation.fingerprint())
                        .put("confirmedBy", workstation.confirmedBy())
                        .put("confirmed", workstation.confirmed().toString()));
                output.json(array);
                return 0;
            }
            output.table(
                    List.of("NAME", "FINGERPRINT", "CONFIRMED BY", "SINCE (UTC)"),
                    workstations.stream()
                            .map(workstation -> List.of(
                                    workstation.name(),
                                    workstation.fingerprint(),
                                    workstation.confirmedBy(),
                                    Spans.exact(workstation.confirmed())))
                            .toList());
        }
        return 0;
    }
}
