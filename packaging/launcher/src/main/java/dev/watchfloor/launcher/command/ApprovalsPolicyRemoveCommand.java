package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.launcher.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor approvals policy remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Take a rule out of the table.")
final class ApprovalsPolicyRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The rule.")
    private String name = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            if (confirmation.isDryRun()) {
                output.answer("kept", name, "Nothing was changed.");
                return 0;
            }
            confirmation.require("Need no second person any more by rule " + name, output);
            console.approvals().removeRule(name, reason);
            output.answer("removed", name, "The rule holds no more.");
        } catch (UnfitApprovalException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }
}
