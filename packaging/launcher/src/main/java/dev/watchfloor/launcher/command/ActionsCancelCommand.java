package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.launcher.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor actions cancel}: gives up what waits. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Give up what of an action waits for its target. Nothing is written; what was done stays.")
final class ActionsCancelCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "As actions list shows it.")
    private String id = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            ActionWords.find(console, id);
            int given = console.response().cancel(id);
            if (given == 0) {
                throw new CommandFailure("Nothing of it waits. See: watchfloor actions show " + id);
            }
            if (output.isJson()) {
                output.json(ActionWords.json(ActionWords.find(console, id)));
            } else {
                ActionWords.show(ActionWords.find(console, id), output);
            }
            return 0;
        }
    }
}
