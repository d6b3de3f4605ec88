package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.launcher.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor approvals untrust}. */
@Command(
        name = "untrust",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Let a key count no more, at once and for what it signed before too.")
final class ApprovalsUntrustCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FINGERPRINT", description = "As approvals keys shows it.")
    private String fingerprint = "";

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
                output.answer("kept", fingerprint, "Nothing was changed.");
                return 0;
            }
            confirmation.require("Let the key " + fingerprint + whose(console) + " count no more", output);
            console.approvals().untrust(fingerprint, reason);
            output.answer("untrusted", fingerprint, "It counts no more.");
        } catch (UnfitApprovalException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }

    private String whose(Console console) {
        return console.approvals().keys().stream()
                .filter(key -> key.isTrusted() && key.card().fingerprint().equals(fingerprint))
                .findFirst()
                .map(key -> " of " + key.card().name())
                .orElse("");
    }
}
