package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor actions show}: one action with every target. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "One action: what was asked, and how it stands at every target.")
final class ActionsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "As actions list shows it.")
    private String id = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            Action action = ActionWords.find(console, id);
            if (output.isJson()) {
                output.json(ActionWords.json(action));
            } else {
                ActionWords.show(action, output);
            }
        }
        return 0;
    }
}
