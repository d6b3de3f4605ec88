package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor guard list}: what operators told the guard. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "What the guard was told to keep acts away from. Its own rules always hold besides.")
final class GuardListCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            GuardSettings guard = console.guard();
            if (output.isJson()) {
                output.json(json(guard));
            } else {
                output.line(GuardWords.sentence(guard.privateRanges()));
                output.table(
                        List.of("KIND", "VALUE", "PROVIDER", "NAME", "OWNER", "SINCE (UTC)", "REASON"),
                        guard.entries().stream().map(GuardListCommand::row).toList());
            }
        }
        return 0;
    }

    private static List<String> row(GuardedEntry entry) {
        return List.of(
                entry.kind().word(),
                entry.value(),
                entry.kind().isNetworks() ? "" : entry.provider().isEmpty() ? "all" : entry.provider(),
                entry.name(),
                entry.owner(),
                EventLines.time(entry.since()),
                entry.reason());
    }

    private static ObjectNode json(GuardSettings guard) {
        ObjectNode node = Output.object();
        node.put("privateRanges", ActWords.word(guard.privateRanges()));
        node.set("entries", GuardWords.json(guard.entries()));
        return node;
    }
}
