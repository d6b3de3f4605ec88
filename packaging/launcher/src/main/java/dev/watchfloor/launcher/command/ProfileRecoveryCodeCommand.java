package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Credentials;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor profile recovery-code}. */
@Command(
        name = "recovery-code",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Print a new recovery code; the old one opens nothing from then on.",
        description =
                "Takes a second code, since it opens the profile anywhere: --second-totp. What is shown counts once the command says done.")
final class ProfileRecoveryCodeCommand implements Callable<Integer> {

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        profile.signIn().requireTwice();
        try (Credentials credentials = profile.signIn().credentials();
                Console console = profile.open(credentials);
                Credentials again = profile.signIn().again()) {
            char[] code = console.operators().prepareRecoveryCode();
            output.line(new String(code));
            console.operators().newRecoveryCode(again, code);
            Arrays.fill(code, '\0');
            output.answer("done", "recovery code", "It counts from now on, and the old one opens nothing.");
        }
        return 0;
    }
}
