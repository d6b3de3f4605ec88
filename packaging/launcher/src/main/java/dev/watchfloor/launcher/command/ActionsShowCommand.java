package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Containment;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--containment",
            description = "Show as well what it has ended and what lives until when. May ask its targets.")
    private boolean containment;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            Action action = ActionWords.find(console, id);
            Optional<Containment> clock = containment ? console.response().containment(id) : Optional.empty();
            if (output.isJson()) {
                ObjectNode node = ActionWords.json(action);
                clock.ifPresent(known -> node.set("containment", ContainmentWords.json(known)));
                output.json(node);
            } else {
                ActionWords.show(action, output);
                clock.ifPresent(known -> ContainmentWords.show(known, output));
            }
        }
        return 0;
    }
}
