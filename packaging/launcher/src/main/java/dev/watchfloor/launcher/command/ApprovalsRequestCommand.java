package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.launcher.CommandFailure;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor approvals request}. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Write a signed request to carry a plan to a second person.")
final class ApprovalsRequestCommand implements Callable<Integer> {
    @Mixin
    private KeptPlan kept = new KeptPlan();

    @Mixin
    private AnswerFile file = new AnswerFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        file.check();
        Plan plan = kept.read();
        Optional<String> unfit = KeptPlan.unfit(plan, Clock.systemUTC().instant());
        if (unfit.isPresent()) {
            throw new CommandFailure(unfit.get());
        }
        try (Console console = profile.openExisting()) {
            var written = file.write(console.approvals().request(plan));
            Need need = console.approvals().need(plan);
            if (output.isJson()) {
                output.json(ApprovalWords.json(need).put("hash", plan.hash()).put("file", written.toString()));
            } else {
                need.because().forEach(refusal -> ActWords.show(refusal, output));
                output.line("Kept in " + written + ". " + need.sentence());
                output.line("At the second person's: watchfloor approvals sign " + written + " --out approval.json");
                output.line(
                        "Then here: watchfloor approvals add approval.json, and watchfloor plan apply " + kept.file());
            }
        } catch (UnfitApprovalException refused) {
            throw new CommandFailure(refused.sentence());
        }
        return 0;
    }
}
