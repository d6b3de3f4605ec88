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

/** {@code watchfloor guard remove}: makes acts on something possible again. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Make acts on networks or accounts possible again.")
final class GuardRemoveCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Parameters(index = "0", paramLabel = "KIND", converter = GuardKind.class, description = GuardKind.HELP)
    private GuardedEntry.Kind kind = GuardedEntry.Kind.RANGE;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "VALUE",
            description = "As guard list shows them. @FILE reads them from a file.")
    private List<String> values = new ArrayList<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "The provider that the account is listed for. Left out: the one that is listed for all.")
    private String provider = "";

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            if (!confirmation.isDryRun()) {
                confirmation.require(
                        "Let acts touch " + (values.size() == 1 ? values.getFirst() : values.size() + " entries"),
                        output);
                tell(console.guard().remove(kind, values, provider, reason));
            } else if (!output.isJson()) {
                output.line("Nothing was changed.");
            }
        } catch (RefusedEntryException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        }
        return 0;
    }

    private void tell(List<GuardedEntry> removed) {
        if (output.isJson()) {
            output.json(Output.object().set("removed", GuardWords.json(removed)));
        } else {
            removed.forEach(
                    entry -> output.line("no longer guarded  " + entry.kind().word() + "  "
                            + Terminal.printable(entry.value()) + "  " + Terminal.printable(entry.name())));
        }
    }
}
