package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.Anchor;
import dev.watchfloor.app.audit.AnchorLine;
import dev.watchfloor.app.audit.AuditFile;
import dev.watchfloor.app.audit.AuditVerification;
import dev.watchfloor.launcher.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                    + " public keys alone and no profile. Ends with 1 when a record is bad."
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int LARGEST_KEYS = 1 << 20;
    private static final int LARGEST_ANCHORS = 16 << 20;

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
            description = "Lines with anchors that were kept elsewhere, such as a syslog file.")
    private List<Path> anchors = new ArrayList<>();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Path exported = file;
        if (exported == null) {
            if (!keys.isEmpty() || !anchors.isEmpty()) {
                throw new CommandFailure("--key and --anchor are for an exported FILE. The profile's own audit is"
                        + " verified with the keys and anchors of this workstation.");
            }
            try (Console console = profile.openExisting()) {
                return tell(console.auditProof().verify(true), true);
            }
        }
        if (keys.isEmpty()) {
            throw new CommandFailure("Say whose signatures count: --key KEYFILE, which audit key writes.");
        }
        Set<String> trusted = AuditKeyFile.read(keys, LARGEST_KEYS);
        List<Anchor> noted = new ArrayList<>();
        for (Path each : anchors) {
            text(each).lines().forEach(line -> anchor(line).ifPresent(noted::add));
        }
        try (InputStream stream = Files.newInputStream(exported)) {
            AuditFile found = AuditFile.verify(stream, trusted, noted);
            return tell(found.verification(), found.isComplete());
        } catch (IOException unreadable) {
            throw UnreadableFile.at(exported);
        }
    }

    private int tell(AuditVerification found, boolean isChain) {
        if (output.isJson()) {
            output.json(AuditWords.json(found, isChain));
        } else {
            AuditWords.lines(found, isChain).forEach(output::line);
        }
        return found.isWhole() ? 0 : 1;
    }

    /** A syslog server puts words of its own in front. */
    private static Optional<Anchor> anchor(String line) {
        int begin = line.indexOf("WATCHFLOOR-AUDIT-");
        return begin < 0 ? Optional.empty() : AnchorLine.read(line.substring(begin));
    }

    private static String text(Path file) throws CommandFailure {
        return new String(AnswerFile.read(file, LARGEST_ANCHORS), StandardCharsets.ISO_8859_1);
    }
}
