package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.launcher.CommandFailure;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands share that act at once. */
abstract class ActCommand {
    @Mixin
    protected ProfileOption profile = new ProfileOption();

    @Mixin
    protected Output output = new Output();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    protected String reason = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    /** See {@link PlanRun#requireApply}. */
    protected void requireApply(Console console) {
        new PlanRun(output, confirmation).requireApply(console);
    }

    /** Plans, asks unless told not to, applies and reports. Returns the exit code. */
    protected int act(Console console, String title, List<ResponseRequest> requests)
            throws InterruptedException, CommandFailure {
        return new PlanRun(output, confirmation).run(console, console.response().plan(title, requests));
    }
}
