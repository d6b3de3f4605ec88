package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.HistoryEntry;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.launcher.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Does one step to incidents, and says of each whether it made a difference. */
abstract class IncidentDeedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "As incidents list shows them, such as INC-7.")
    private List<String> ids = List.of();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    /** The step. */
    abstract Deed deed() throws CommandFailure;

    @Override
    public Integer call() throws Exception {
        List<Long> numbers = new ArrayList<>();
        for (String id : ids) {
            numbers.add(IncidentWords.number(id));
        }
        Deed deed = deed();
        try (Console console = profile.openExisting()) {
            List<Long> done = done(console, numbers, deed);
            for (long number : numbers) {
                boolean isDone = done.contains(number);
                output.answer(
                        isDone ? "done" : "already so",
                        IncidentHead.idOf(number),
                        isDone ? "" : "Nothing was changed.");
            }
        }
        return 0;
    }

    private static List<Long> done(Console console, List<Long> numbers, Deed deed) throws CommandFailure {
        try {
            return console.incidents().apply(numbers, deed).stream()
                    .map(HistoryEntry::incident)
                    .toList();
        } catch (IllegalArgumentException impossible) {
            throw new CommandFailure(impossible.getMessage() + " Nothing was changed.");
        }
    }
}
