package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.StampFinding;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor audit anchors stamps}. */
@Command(
        name = "stamps",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Write the time stamps with their anchors to a file, for audit verify --anchor. They hold no secret.",
        description = "Keep the file where the owner of this workstation cannot change it.")
final class AuditStampsCommand implements Callable<Integer> {
    @Mixin
    private AnswerFile file = new AnswerFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        file.check();
        try (Console console = profile.openExisting()) {
            List<StampFinding> found = console.auditProof().stamps();
            if (found.isEmpty()) {
                throw new CommandFailure(
                        "There is no time stamp yet. Say whom to ask: audit anchors set --timestamps.");
            }
            StringBuilder lines = new StringBuilder();
            found.forEach(each -> lines.append(each.stamp().line()).append('\n'));
            var written = file.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
            if (output.isJson()) {
                output.json(Output.object().put("stamps", found.size()).put("file", written.toString()));
            } else {
                output.line(found.size() + (found.size() == 1 ? " time stamp" : " time stamps") + " kept in " + written
                        + ".");
            }
            return 0;
        }
    }
}
