package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.RefusedEntryException;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor guard add}: keeps acts away from something. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Keep acts away from networks or accounts. What is listed already gets the new name and reason.")
final class GuardAddCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Parameters(index = "0", paramLabel = "KIND", converter = GuardKind.class, description = GuardKind.HELP)
    private GuardedEntry.Kind kind = GuardedEntry.Kind.RANGE;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "VALUE",
            description = "Networks such as 203.0.113.0/24, or names or ids of accounts. @FILE reads them from a file.")
    private List<String> values = new ArrayList<>();

    @Option(names = "--name", required = true, paramLabel = "TEXT", description = "What it is called.")
    private String name = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "The identity provider's connector, for an account. Left out: all.")
    private String provider = "";

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            List<GuardedEntry> added = console.guard().add(kind, values, provider, name, reason);
            if (output.isJson()) {
                output.json(Output.object().set("added", GuardWords.json(added)));
            } else {
                added.forEach(entry -> output.line("guarded  " + entry.kind().word() + "  "
                        + Terminal.printable(entry.value()) + "  " + Terminal.printable(entry.name())));
            }
        } catch (RefusedEntryException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        }
        return 0;
    }
}
