package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.launcher.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor approvals key}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Write your key to a file to hand to others. It holds no secret.")
final class ApprovalsKeyCommand implements Callable<Integer> {
    @Mixin
    private AnswerFile file = new AnswerFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        file.check();
        try (Console console = profile.open()) {
            KeyCard own = console.approvals().ownKey();
            var written = file.write(console.approvals().ownKeyFile());
            if (output.isJson()) {
                output.json(ApprovalWords.json(own).put("file", written.toString()));
            } else {
                output.line("key of " + Terminal.printable(own.name()) + "  " + own.fingerprint());
                output.line("Kept in " + written + ". Whoever trusts it should compare the fingerprint with you.");
            }
        }
        return 0;
    }
}
