package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AuditFile;
import dev.watchfloor.app.audit.AuditFileHead;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditVerification;
import dev.watchfloor.app.audit.StampCheck;
import dev.watchfloor.app.audit.StampFinding;
import dev.watchfloor.app.audit.UnfitAnchorException;
import dev.watchfloor.launcher.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor audit verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Name the first record of the audit that is not as it was written.",
        description = {
            "Without FILE the profile's own audit, against the anchors of this workstation. With FILE an exported one, with"
                    + " public keys alone and no profile. Ends with 1 when a record is bad, or a time"
                    + " stamp does not fit."
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int LARGEST_FILE = 1 << 20;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "An audit exported as JSON Lines.")
    private @Nullable Path file;

    @Option(
            names = "--key",
            paramLabel = "KEYFILE",
            description = "Whose signatures count: what audit key wrote. May be given more than once.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "Lines with anchors and time stamps that were kept elsewhere, such as a syslog file.")
    private List<Path> anchors = new ArrayList<>();

    @Option(
            names = "--authority",
            paramLabel = "FILE.pem",
            description = "Certificates that are trusted for time stamps besides the platform's.")
    private @Nullable Path authority;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Path exported = file;
        if (exported == null) {
            if (!keys.isEmpty() || !anchors.isEmpty() || authority != null) {
                throw new CommandFailure(
                        "--key, --anchor and --authority are for an exported FILE. The profile's own audit"
                                + " is verified with the keys and anchors of this workstation.");
            }
            try (Console console = profile.openExisting()) {
                AuditProof proof = console.auditProof();
                return tell(proof.verify(true), true, true, proof.stamps());
            }
        }
        if (keys.isEmpty()) {
            throw new CommandFailure("Say whose signatures count: --key KEYFILE, which audit key writes.");
        }
        Set<String> trusted = AuditKeyFile.read(keys, LARGEST_FILE);
        NotedElsewhere noted = NotedElsewhere.read(anchors);
        StampCheck stamps = check();
        try (InputStream stream = Files.newInputStream(exported)) {
            AuditFile found = AuditFile.verify(stream, trusted, noted.anchors());
            String of = found.head().map(AuditFileHead::profile).orElse("");
            return tell(
                    found.verification(),
                    found.isComplete(),
                    !noted.anchors().isEmpty(),
                    stamps.look(noted.stamps(of), trusted));
        } catch (IOException unreadable) {
            throw UnreadableFile.at(exported);
        }
    }

    private StampCheck check() throws CommandFailure {
        try {
            return StampCheck.trusting(
                    authority == null
                            ? ""
                            : new String(AnswerFile.read(authority, LARGEST_FILE), StandardCharsets.US_ASCII));
        } catch (UnfitAnchorException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
    }

    /** @param isNoted whether anchors were at hand that came another way than the entries */
    private int tell(AuditVerification found, boolean isChain, boolean isNoted, List<StampFinding> stamps) {
        if (output.isJson()) {
            output.json(AuditWords.json(found, isChain, stamps));
        } else {
            AuditWords.lines(found, isChain, isNoted).forEach(output::line);
            StampWords.lines(stamps).forEach(output::line);
        }
        return found.isWhole() && stamps.stream().allMatch(StampFinding::fits) ? 0 : 1;
    }
}
