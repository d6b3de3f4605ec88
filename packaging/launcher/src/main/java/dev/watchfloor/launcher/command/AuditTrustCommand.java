package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.UnfitAnchorException;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor audit trust}. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Let another workstation's signatures in this profile's audit count here.")
final class AuditTrustCommand implements Callable<Integer> {
    private static final int LARGEST = 1 << 20;

    @Parameters(paramLabel = "KEYFILE", description = "Its key, as audit key wrote it there.")
    private Path file = Path.of("");

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
        var keys = AuditKeyFile.read(List.of(file), LARGEST);
        try (Console console = profile.openExisting()) {
            for (String key : keys) {
                if (!confirmation.isDryRun()) {
                    confirmation.require("Let signatures of " + key + " count", output);
                    console.auditProof().trust(key, reason);
                }
                output.answer(confirmation.isDryRun() ? "would be trusted" : "trusted", key, reason);
            }
        } catch (UnfitAnchorException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }
}
