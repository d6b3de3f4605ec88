package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.roles.Role;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor operators list}. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, header = "Who may sign in.")
final class OperatorsListCommand implements Callable<Integer> {

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            List<Operator> operators = console.operators().list();
            if (output.isJson()) {
                ArrayNode array = Output.array();
                operators.forEach(operator -> array.addObject()
                        .put("name", operator.name())
                        .put("roles", Role.words(operator.roles()))
                        .put("added", operator.added().toString()));
                output.json(array);
                return 0;
            }
            output.table(
                    List.of("NAME", "ROLES", "ADDED (UTC)"),
                    operators.stream()
                            .map(operator -> List.of(
                                    operator.name(), Role.words(operator.roles()), Spans.exact(operator.added())))
                            .toList());
        }
        return 0;
    }
}
