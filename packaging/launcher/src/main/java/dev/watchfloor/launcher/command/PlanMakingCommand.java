package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.launcher.CommandFailure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands share that make a plan and do nothing. Nothing is taken in, and earlier acts are not gone on with. */
abstract class PlanMakingCommand implements Callable<Integer> {
    @Mixin
    protected ProfileOption profile = new ProfileOption();

    @Mixin
    protected Output output = new Output();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    protected String reason = "";

    @Mixin
    private PlanFileOption file = new PlanFileOption();

    /** What is wanted, as things are now. */
    protected abstract List<ResponseRequest> requests(Console console) throws Exception;

    /** Names the whole where there are several requests. */
    protected abstract String title(int requests);

    /** What can be said before anything is opened. */
    protected void check() throws CommandFailure {}

    @Override
    public final Integer call() throws Exception {
        check();
        file.check();
        try (Console console = profile.openExisting()) {
            List<ResponseRequest> requests = requests(console);
            return PlanMade.tell(console.response().plan(title(requests.size()), requests), file, output);
        }
    }
}
