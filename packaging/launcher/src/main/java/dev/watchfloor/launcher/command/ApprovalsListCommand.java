package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor approvals list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "What was asked here and what was said, newest first.")
final class ApprovalsListCommand implements Callable<Integer> {
    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "At most so many of each. Left out: ${DEFAULT-VALUE}.")
    private int limit = 50;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        int most = Math.clamp(limit, 1, 10_000);
        try (Console console = profile.openExisting()) {
            List<Asked> asked = console.approvals().asked(most);
            List<Decision> decisions = console.approvals().decisions(most);
            if (output.isJson()) {
                ObjectNode node = Output.object();
                ArrayNode requests = node.putArray("asked");
                asked.forEach(one -> requests.add(ApprovalWords.json(one)));
                ArrayNode said = node.putArray("said");
                decisions.forEach(one -> said.add(ApprovalWords.json(one)));
                output.json(node);
                return 0;
            }
            if (asked.isEmpty() && decisions.isEmpty()) {
                output.line("Nobody was asked and nothing was said yet.");
                return 0;
            }
            if (!asked.isEmpty()) {
                output.table(
                        List.of("ASKED (UTC)", "PLAN", "HASH", "APPLIED (UTC)"),
                        asked.stream()
                                .map(one -> List.of(
                                        Spans.exact(one.at()),
                                        one.headline(),
                                        one.hash().substring(0, 12),
                                        one.used() == null ? "" : Spans.exact(one.used())))
                                .toList());
            }
            decisions.forEach(decision -> output.line(ApprovalWords.line(decision)));
        }
        return 0;
    }
}
