package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.response.approvals.TrustedKey;
import dev.watchfloor.app.roles.Role;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor approvals keys}. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Your key, and all keys that were ever trusted here.")
final class ApprovalsKeysCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            List<TrustedKey> keys = console.approvals().keys();
            if (output.isJson()) {
                ObjectNode node = Output.object();
                node.set("own", ApprovalWords.json(console.approvals().ownKey()));
                ArrayNode array = node.putArray("keys");
                keys.forEach(key -> array.add(ApprovalWords.json(key)));
                output.json(node);
                return 0;
            }
            output.line("own key  " + console.approvals().ownKey().fingerprint());
            if (keys.isEmpty()) {
                output.line("No other key is trusted yet. See: watchfloor approvals trust --help");
                return 0;
            }
            output.table(
                    List.of("NAME", "FINGERPRINT", "MAY", "SINCE (UTC)", "ENDED (UTC)"),
                    keys.stream()
                            .map(key -> List.of(
                                    key.card().name(),
                                    key.card().fingerprint(),
                                    key.roles().isEmpty() ? "ask" : Role.words(key.roles()),
                                    Spans.exact(key.since()),
                                    key.ended() == null ? "" : Spans.exact(key.ended())))
                            .toList());
        }
        return 0;
    }
}
