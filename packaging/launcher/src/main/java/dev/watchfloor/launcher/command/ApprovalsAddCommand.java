package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor approvals add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Take what a second person said to a plan of this profile.")
final class ApprovalsAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The answer, as approvals sign wrote it.")
    private Path file = Path.of("");

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            Approvals approvals = console.approvals();
            Decision decision = approvals.add(AnswerFile.read(file, Approvals.LARGEST_FILE));
            Optional<Plan> plan = approvals.plan(decision.approval().planHash());
            if (output.isJson()) {
                output.json(ApprovalWords.json(decision));
            } else {
                output.line(ApprovalWords.line(decision));
                plan.ifPresent(asked -> output.line(said(approvals.need(asked))));
            }
        } catch (UnfitApprovalException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }

    private static String said(Need need) {
        return need.isMet() ? "The plan can be applied: watchfloor plan apply FILE" : need.sentence();
    }
}
