package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.RequestJson;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts as lines for people and as JSON for programs. Times are UTC. Stateless. */
final class ActionWords {
    static final List<String> HEADS = List.of("ID", "BEGUN (UTC)", "STATE", "DONE AT", "WHAT", "BY");

    private ActionWords() {}

    /** @throws CommandFailure when there is none */
    static Action find(Console console, String id) throws CommandFailure {
        return console.response()
                .action(id)
                .orElseThrow(
                        () -> new CommandFailure("There is no action \"" + id + "\". See: watchfloor actions list"));
    }

    static List<String> row(Action action) {
        long so = action.steps().stream()
                .filter(step -> step.verdict() != null && step.verdict().isSo())
                .count();
        return List.of(
                action.id(),
                EventLines.time(action.begun()),
                ActWords.word(action.state()),
                so + " of " + action.steps().size(),
                action.headline(),
                action.author());
    }

    static void show(Action action, Output output) {
        output.line(Terminal.printable(action.id() + "  " + action.headline()));
        output.line("  state     " + ActWords.word(action.state()));
        output.line("  begun     " + Spans.exact(action.begun()) + " by " + Terminal.printable(action.author()));
        output.line("  deadline  " + Spans.exact(action.deadline()) + " for targets that do not answer");
        if (action.undoes() != null) {
            output.line("  takes back " + Terminal.printable(action.undoes()));
        }
        if (action.undoneBy() != null) {
            output.line("  taken back by " + Terminal.printable(action.undoneBy()));
        }
        RequestWords.lines(action.request()).forEach(line -> output.line("  " + Terminal.printable(line)));
        for (ActionStep step : action.steps()) {
            output.line("  " + stand(step) + "  " + Terminal.printable(step.target()) + ": "
                    + (step.sentence().isEmpty() ? "nothing is known yet" : Terminal.printable(step.sentence()))
                    + tries(step));
        }
    }

    static ObjectNode json(Action action) {
        ObjectNode node = Output.object();
        node.put("id", action.id());
        node.put("headline", action.headline());
        node.put("state", ActWords.word(action.state()));
        node.put("author", action.author());
        node.put("begun", action.begun().toString());
        node.put("deadline", action.deadline().toString());
        node.set("request", RequestJson.write(action.request()));
        node.put("undoes", action.undoes());
        node.put("undoneBy", action.undoneBy());
        ArrayNode steps = node.putArray("steps");
        for (ActionStep step : action.steps()) {
            steps.addObject()
                    .put("target", step.target())
                    .put("phase", ActWords.word(step.phase()))
                    .put("verdict", step.verdict() == null ? null : ActWords.word(step.verdict()))
                    .put("sentence", step.sentence())
                    .put("attempts", step.attempts())
                    .put("nextTry", text(step.nextTry()))
                    .put("changed", step.changed().toString());
        }
        return node;
    }

    private static String stand(ActionStep step) {
        return step.verdict() == null ? ActWords.word(step.phase()) : ActWords.word(step.verdict());
    }

    private static String tries(ActionStep step) {
        Instant next = step.nextTry();
        return next == null
                ? ""
                : " (" + Spans.count(step.attempts(), "try").replace("trys", "tries") + ", next at " + Spans.exact(next)
                        + ")";
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
