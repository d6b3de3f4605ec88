package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.UnfitAnchorException;
import dev.watchfloor.launcher.CommandFailure;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor audit distrust}. */
@Command(
        name = "distrust",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Let another workstation's signatures in this profile's audit count here no more.",
        description =
                "However they came to count: by audit trust, or because one workstation confirmed the other. What it has signed is by an unknown key then, and audit verify names the first. Takes the role administrator.")
final class AuditDistrustCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FINGERPRINT", description = "Of its key, as the audit's entry of the trust shows it.")
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
            String key = find(console.auditProof());
            if (!confirmation.isAgreed("Let signatures of " + fingerprint + " count no more", output)) {
                return 0;
            }
            console.auditProof().distrust(key, reason);
            output.answer("distrusted", fingerprint, "Entries that it signed are by an unknown key from now on.");
        } catch (UnfitAnchorException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }

    private String find(AuditProof proof) throws CommandFailure {
        return proof.trustedKeys().stream()
                .filter(key -> AuditProof.fingerprint(key).equals(fingerprint.strip()))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("No signatures of " + fingerprint
                        + " count here. Those of these do: "
                        + proof.trustedKeys().stream()
                                .map(AuditProof::fingerprint)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
