package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.export.AuditSelection;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.views.kit.AuditDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor audit list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Who did what, newest first. Looking at it changes nothing and verifies nothing.")
final class AuditListCommand implements Callable<Integer> {
    private static final int PAGE = 1_000;

    @Mixin
    private AuditSelectionOptions selection = new AuditSelectionOptions();

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "At most so many. Left out: ${DEFAULT-VALUE}.")
    private int limit = 50;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        AuditSelection wanted = selection.selection();
        try (Console console = profile.openExisting()) {
            List<AuditEntry> entries = find(console, wanted, Math.clamp(limit, 1, 100_000));
            if (output.isJson()) {
                ArrayNode list = Output.array();
                entries.forEach(entry -> list.add(AuditWords.json(entry)));
                output.json(list);
            } else if (entries.isEmpty()) {
                output.line("No entry.");
            } else {
                output.table(
                        List.of(
                                "NO.",
                                "TIME (UTC)",
                                "ACTOR",
                                "WORKSTATION",
                                "ACTION",
                                "SUBJECT",
                                "TARGET",
                                "OUTCOME",
                                "DETAIL"),
                        entries.stream()
                                .map(entry -> List.of(
                                        String.valueOf(entry.number()),
                                        Spans.exact(entry.time()),
                                        entry.actor(),
                                        entry.workstation(),
                                        entry.action(),
                                        entry.subject(),
                                        entry.target(),
                                        entry.outcome(),
                                        AuditDetail.of(entry)))
                                .toList());
            }
        }
        return 0;
    }

    private static List<AuditEntry> find(Console console, AuditSelection wanted, int most) {
        List<AuditEntry> found = new ArrayList<>();
        for (List<AuditEntry> page = console.audit().latest(PAGE, Long.MAX_VALUE);
                !page.isEmpty() && found.size() < most;
                page = console.audit().latest(PAGE, page.getLast().number())) {
            page.stream().filter(wanted::matches).limit(most - found.size()).forEach(found::add);
        }
        return found;
    }
}
