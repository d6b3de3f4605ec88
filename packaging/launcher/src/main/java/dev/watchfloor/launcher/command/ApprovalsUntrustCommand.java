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
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            console.approvals().untrust(fingerprint, reason);
            output.answer("untrusted", fingerprint, "It counts no more.");
        } catch (UnfitApprovalException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }
}
