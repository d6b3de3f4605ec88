package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.playbooks.Playbook;
import dev.watchfloor.app.playbooks.PlaybookText;
import dev.watchfloor.app.playbooks.RefusedPlaybookException;
import dev.watchfloor.launcher.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor playbooks save}. */
@Command(
        name = "save",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Keep a text as the next version of its playbook.")
final class PlaybooksSaveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "YAML, as playbooks show prints it.")
    private Path file = Path.of("");

    @Option(names = "--check", description = "Only say whether it would be kept.")
    private boolean check;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        String text = text();
        try (Console console = profile.open()) {
            Playbook playbook =
                    check ? PlaybookText.read(text, 1) : console.playbooks().save(text);
            if (output.isJson()) {
                output.json(Output.object()
                        .put("name", playbook.name())
                        .put("version", check ? null : playbook.version())
                        .put("kept", !check));
            } else {
                output.line(
                        check
                                ? "\"" + playbook.name() + "\" is a playbook. Nothing was kept."
                                : "Kept \"" + playbook.name() + "\" as version " + playbook.version() + ".");
            }
            return 0;
        } catch (RefusedPlaybookException refused) {
            throw new CommandFailure(file + " is refused. " + String.join(" ", refused.problems()));
        }
    }

    private String text() throws CommandFailure {
        try (InputStream stream = Files.newInputStream(file)) {
            // One byte more than is allowed, so that too long a text is refused as such.
            return new String(stream.readNBytes(4 * PlaybookText.LONGEST + 1), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw UnreadableFile.at(file);
        }
    }
}
