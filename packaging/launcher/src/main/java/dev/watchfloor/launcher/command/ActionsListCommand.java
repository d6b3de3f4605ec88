package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor actions list}: what was done and is under way, newest first. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "What was done and what is under way, newest first.",
        description = "Only looks; what waits goes on when a console runs.")
final class ActionsListCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many. Left out: 50.")
    private int limit = 50;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit must be from 1 to " + MOST + ".");
        }
        try (Console console = profile.openExisting()) {
            List<Action> actions = console.response().actions(limit, null);
            if (output.isJson()) {
                ArrayNode list = Output.array();
                actions.forEach(action -> list.add(ActionWords.json(action)));
                output.json(list);
            } else if (actions.isEmpty()) {
                output.line("Nothing was done yet.");
            } else {
                output.table(
                        ActionWords.HEADS,
                        actions.stream().map(ActionWords::row).toList());
            }
        }
        return 0;
    }
}
