package dev.watchfloor.launcher.command;

import dev.watchfloor.app.export.NewFile;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an operator takes along: shown on the screen, or in a file that only its owner can read. */
final class EnrolmentFile {
    @Option(
            names = "--enrolment-file",
            paramLabel = "FILE",
            description = "Write what the operator takes along there instead of showing it.")
    private @Nullable Path file;

    /**
     * At a terminal it also asks for the code that the app shows; who gets a file is not there to be asked.
     *
     * @param recoveryCode of the profile, or null
     */
    void write(Enrolment enrolment, char @Nullable [] recoveryCode, Output output) throws CommandFailure {
        List<String> lines = new ArrayList<>();
        lines.add("operator        " + enrolment.name());
        lines.add("authenticator   " + enrolment.uri());
        lines.add("                or by hand: " + enrolment.totp().base32());
        enrolment.oneTimeCodes().forEach(code -> lines.add("one-time code   " + code));
        if (recoveryCode != null) {
            lines.add("recovery code   " + new String(recoveryCode));
            lines.add("                The only other way in. Print it and keep it apart.");
        }
        if (file == null) {
            if (Terminal.isInteractive()) {
                QrText.of(enrolment.uri(), true).ifPresent(output::line);
            }
            lines.forEach(output::line);
            if (Terminal.isInteractive()) {
                new AuthenticatorCheck(enrolment, InstantSource.system(), output::error)
                        .ask(() -> Prompt.line("Code that the app shows for it now", "A code"));
            }
            return;
        }
        try (NewFile unfinished = NewFile.at(file, false)) {
            unfinished.stream().write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            unfinished.complete();
        } catch (IOException failure) {
            throw new CommandFailure(NewFile.sentence(file, failure));
        }
    }
}
