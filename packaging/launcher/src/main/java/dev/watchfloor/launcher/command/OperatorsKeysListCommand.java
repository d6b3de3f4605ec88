package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor operators keys list}. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, header = "Your security keys.")
final class OperatorsKeysListCommand implements Callable<Integer> {

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            List<RegisteredKey> keys = console.operators().ownKeys().list();
            if (output.isJson()) {
                ArrayNode array = Output.array();
                keys.forEach(key -> array.addObject()
                        .put("name", key.name())
                        .put("enrolled", key.registered().toString()));
                output.json(array);
                return 0;
            }
            output.table(
                    List.of("NAME", "ENROLLED (UTC)"),
                    keys.stream()
                            .map(key -> List.of(Terminal.printable(key.name()), Spans.exact(key.registered())))
                            .toList());
        }
        return 0;
    }
}
