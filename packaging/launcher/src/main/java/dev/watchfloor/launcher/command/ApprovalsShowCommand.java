package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.approvals.ApprovalRequest;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor approvals show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Show a request of somebody else: who asks, and the whole plan.")
final class ApprovalsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A request, as approvals request wrote it.")
    private Path file = Path.of("");

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            ApprovalRequest request = console.approvals().readRequest(AnswerFile.read(file, Approvals.LARGEST_FILE));
            if (output.isJson()) {
                ObjectNode node = ActWords.json(request.plan());
                node.set("requester", ApprovalWords.json(request.requester()));
                node.put("requested", request.made().toString());
                output.json(node);
            } else {
                ApprovalWords.show(request, console.approvals(), output);
            }
        } catch (UnfitApprovalException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }
}
