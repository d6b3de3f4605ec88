package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.playbooks.RefusedPlaybookException;
import dev.watchfloor.launcher.CommandFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor plan playbook}. */
@Command(
        name = "playbook",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Plan all steps of a playbook together.")
final class PlanPlaybookCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "See: watchfloor playbooks list")
    private String name = "";

    @Option(
            names = "--set",
            paramLabel = "PARAMETER=VALUE",
            description = "What the playbook is given, such as attacker=203.0.113.0/24. Repeat for each.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

    @Mixin
    private PlanFileOption file = new PlanFileOption();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        file.check();
        try (Console console = profile.openExisting()) {
            var unused = console.playbooks().find(name).orElseThrow(() -> PlaybooksShowCommand.unknown(name));
            Providers.refreshAny(console);
            console.response().refreshDenylist();
            return PlanMade.tell(console.playbooks().plan(name, values, reason), file, output);
        } catch (RefusedPlaybookException refused) {
            throw new CommandFailure(String.join(" ", refused.problems()));
        }
    }
}
