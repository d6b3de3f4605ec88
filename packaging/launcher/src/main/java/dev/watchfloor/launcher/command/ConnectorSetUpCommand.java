package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SetUp;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Profiles;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor connectors set-up}: what to do at a product before it is connected. Needs no profile. */
@Command(
        name = "set-up",
        mixinStandardHelpOptions = true,
        header = "What to do at a product, with the least rights, and the commands for it.",
        description = "Runs nothing: it shows commands and configurations to be copied.")
final class ConnectorSetUpCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "TYPE", description = "Which product; see: watchfloor connectors types")
    private String type = "";

    @Override
    public Integer call() throws CommandFailure {
        List<ConnectorFactory> types =
                ConsoleOptions.of(Profiles.standard(), Profiles.home()).factories();
        ConnectorFactory factory = types.stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("There is no connector type \"" + type + "\". Installed: "
                        + String.join(
                                ", ", types.stream().map(ConnectorFactory::type).toList()) + "."));
        SetUp setUp = factory.setUp();
        if (output.isJson()) {
            output.json(json(setUp));
        } else if (setUp.steps().isEmpty()) {
            output.line("The makers of this connector say nothing about it. Its settings: watchfloor connectors types");
        } else {
            output.line(factory.displayName());
            setUp.steps().forEach(this::print);
        }
        return 0;
    }

    /** The text stands at the margin, so that it can be copied as it is. */
    private void print(SetUp.Step step) {
        output.line("");
        output.line(step.sentence());
        step.text().ifPresent(text -> {
            output.line("");
            output.line(text);
        });
    }

    private static ArrayNode json(SetUp setUp) {
        ArrayNode steps = Output.array();
        setUp.steps().forEach(step -> {
            ObjectNode one = steps.addObject().put("sentence", step.sentence());
            step.text().ifPresent(text -> one.put("text", text));
        });
        return steps;
    }
}
