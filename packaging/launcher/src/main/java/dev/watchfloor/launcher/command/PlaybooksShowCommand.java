package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.launcher.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor playbooks show}. */
@Command(name = "show", mixinStandardHelpOptions = true, header = "The text of a playbook, to change and save again.")
final class PlaybooksShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "See: watchfloor playbooks list")
    private String name = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            String text =
                    console.playbooks().find(name).map(Playbooks.Kept::text).orElseThrow(() -> unknown(name));
            if (output.isJson()) {
                output.json(Output.object().put("name", name).put("text", text));
            } else {
                text.lines().forEach(output::line);
            }
        }
        return 0;
    }

    static CommandFailure unknown(String name) {
        return new CommandFailure("There is no playbook \"" + name + "\". See: watchfloor playbooks list");
    }
}
