package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.launcher.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor actions undo}: takes actions back. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Take actions back, the latest first, exactly as far as they had changed something.",
        description = {
            "What cannot be taken back, such as a session that was ended, is said before anything is asked, and ends the"
                    + " command with 1."
        })
final class ActionsUndoCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ID", description = "As actions list shows them.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            PlanRun undoing = new PlanRun(output, confirmation);
            undoing.requireApply(console);
            List<String> distinct = ids.stream().distinct().toList();
            for (String id : distinct) {
                requireOver(ActionWords.find(console, id));
            }
            ResponseDesk.Undo undo = console.response().planUndo(distinct, reason);
            undo.problems().forEach(problem -> output.error("cannot be taken back: " + problem));
            Plan plan = undo.plan();
            if (plan == null) {
                throw new CommandFailure("Nothing of it can be taken back.");
            }
            int code = undoing.run(console, plan);
            return undo.problems().isEmpty() ? code : 1;
        }
    }

    private static void requireOver(Action action) throws CommandFailure {
        switch (action.state()) {
            case RUNNING, WAITING ->
                throw new CommandFailure("The action " + action.id()
                        + " is not over. Give up what waits first: watchfloor actions cancel " + action.id());
            case DONE, INCOMPLETE, UNDONE -> {}
        }
    }
}
