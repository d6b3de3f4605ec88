package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.launcher.CommandFailure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor actions again}: what did not come true, as a new plan. */
@Command(
        name = "again",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Make a new plan of what of an action did not come true, and apply it, or keep it with --out.")
final class ActionsAgainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "As actions list shows it.")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; left out: as before.")
    private @Nullable String reason;

    @Mixin
    private PlanFileOption file = new PlanFileOption();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        file.check();
        try (Console console = profile.openExisting()) {
            PlanRun running = new PlanRun(output, confirmation);
            if (file.file() == null) {
                running.requireApply(console);
            }
            ActionWords.find(console, id);
            ResponseRequest rest = console.response()
                    .remainder(id)
                    .orElseThrow(() -> new CommandFailure(
                            "Nothing of it is left to do, or it still waits. See: watchfloor actions show " + id));
            Plan plan = console.response().plan(reason == null ? rest : rest.because(reason));
            return file.file() == null ? running.run(console, plan) : PlanMade.tell(plan, file, output);
        }
    }
}
