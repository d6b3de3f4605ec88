package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.response.approvals.ApprovalRequest;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor approvals sign}. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Agree to somebody else's plan, or decline it.",
        description = {"Shows who asks and the whole plan, asks, and writes a signed answer to carry back."})
final class ApprovalsSignCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A request, as approvals request wrote it.")
    private Path request = Path.of("");

    @Mixin
    private AnswerFile file = new AnswerFile();

    @Option(names = "--decline", description = "Say no.")
    private boolean decline;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "4h",
            description = "How long it counts, at most 24h. Left out: ${DEFAULT-VALUE}.")
    private String validity = "4h";

    @Option(names = "--comment", paramLabel = "TEXT", description = "Goes with the answer and into both audits.")
    private String comment = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        file.check();
        var length = Durations.parse(validity);
        try (Console console = profile.openExisting()) {
            Approvals approvals = console.approvals();
            ApprovalRequest asked = approvals.readRequest(AnswerFile.read(request, Approvals.LARGEST_FILE));
            Plan plan = asked.plan();
            if (!output.isJson()) {
                ApprovalWords.show(asked, approvals, output);
            }
            Optional<String> unfit = KeptPlan.unfit(plan, Clock.systemUTC().instant());
            if (unfit.isPresent()) {
                throw new CommandFailure(unfit.get());
            }
            if (confirmation.isDryRun()) {
                return 0;
            }
            Verdict verdict = decline ? Verdict.DECLINED : Verdict.APPROVED;
            confirmation.require((decline ? "Decline: " : "Agree to: ") + plan.headline(), output);
            var written = file.write(approvals.decide(asked, verdict, length, comment));
            output.answer(
                    ApprovalWords.word(verdict),
                    plan.hash(),
                    "Kept in " + written + ". At who asked: watchfloor approvals add " + written);
        } catch (UnfitApprovalException refused) {
            throw new CommandFailure(refused.sentence());
        }
        return 0;
    }
}
