package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Consoles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor workstations accept}. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Take the answer of a trusted workstation.")
final class WorkstationsAcceptCommand implements Callable<Integer> {
    private static final int LARGEST = 4 << 20;

    @Parameters(paramLabel = "FILE", description = "The answer.")
    private Path answer = Path.of("");

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        byte[] read = AnswerFile.read(answer, LARGEST);
        if (!confirmation.isAgreed("Take " + answer + " as the answer for " + profile.folder(), output)) {
            return 0;
        }
        Consoles.acceptWorkstation(profile.options(), read);
        output.answer("done", profile.folder().toString(), "Operators can sign in here.");
        return 0;
    }
}
