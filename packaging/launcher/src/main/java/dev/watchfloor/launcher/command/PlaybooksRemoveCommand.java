package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.launcher.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor playbooks remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = "Take the versions away that were saved here; a shipped playbook comes back.")
final class PlaybooksRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "See: watchfloor playbooks list")
    private String name = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            if (!console.playbooks().remove(name)) {
                throw new CommandFailure(
                        "No version of \"" + name + "\" was saved here, so there is nothing to take away.");
            }
            if (output.isJson()) {
                output.json(Output.object().put("name", name).put("removed", true));
            } else {
                output.line("Took the saved versions of \"" + name + "\" away.");
            }
        }
        return 0;
    }
}
