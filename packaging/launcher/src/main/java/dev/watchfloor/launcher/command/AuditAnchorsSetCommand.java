package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.UnfitAnchorException;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor audit anchors set}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Say where else anchors go. What is left out stays; none takes it away.")
final class AuditAnchorsSetCommand implements Callable<Integer> {
    private static final int LARGEST = 1 << 20;
    private static final String NONE = "none";

    @Option(
            names = "--syslog",
            paramLabel = "SERVER",
            description = "udp://HOST:PORT, tcp://HOST:PORT or tls://HOST:PORT (RFC 5424), or none.")
    private @Nullable String syslog;

    @Option(
            names = "--timestamps",
            paramLabel = "ADDRESS",
            description = "https://HOST/PATH of a time stamp service (RFC 3161), or none.")
    private @Nullable String timestamps;

    @Option(
            names = "--authority",
            paramLabel = "FILE.pem",
            description =
                    "Certificates that are trusted besides the platform's, for both servers and for who signs time stamps, or"
                            + " none.")
    private @Nullable String authority;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            AnchorSettings before = console.auditProof().settings();
            AnchorSettings after = AnchorSettings.checked(
                    chosen(syslog, before.syslog()),
                    chosen(timestamps, before.timestamps()),
                    authority == null ? before.authority() : certificates(authority));
            console.auditProof().change(after, reason);
            output.answer("anchors", "workstation folder", after.sentence());
        } catch (UnfitAnchorException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }

    private static String chosen(@Nullable String wanted, String before) {
        return wanted == null ? before : wanted.equals(NONE) ? "" : wanted;
    }

    private static String certificates(String file) throws CommandFailure {
        return file.equals(NONE) ? "" : new String(AnswerFile.read(Path.of(file), LARGEST), StandardCharsets.US_ASCII);
    }
}
