package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor profile recovery-code}. */
@Command(
        name = "recovery-code",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Print a new recovery code; the old one opens nothing from then on.")
final class ProfileRecoveryCodeCommand implements Callable<Integer> {

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            char[] code = console.operators().newRecoveryCode();
            output.answer("done", "recovery code", new String(code));
            Arrays.fill(code, '\0');
        }
        return 0;
    }
}
