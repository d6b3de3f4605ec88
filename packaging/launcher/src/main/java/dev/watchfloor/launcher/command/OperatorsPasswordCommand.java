package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Credentials;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor operators password}. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes a second code, since each is taken once: --second-totp.",
        header = "Change your own password.")
final class OperatorsPasswordCommand implements Callable<Integer> {
    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the new password. Left out: asked for.")
    private @Nullable Path passwordFile;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        SecretInput wanted = new SecretInput("new password", "--new-password-file", passwordFile);
        wanted.require();
        profile.signIn().requireTwice();
        try (Credentials credentials = profile.signIn().credentials();
                Console console = profile.open(credentials);
                Credentials again = profile.signIn().again()) {
            char[] password = wanted.choose(output.err());
            try {
                console.operators().changePassword(again, password);
            } finally {
                Arrays.fill(password, '\0');
            }
            output.answer("done", credentials.name(), "Has a new password.");
        }
        return 0;
    }
}
