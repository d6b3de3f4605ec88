package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.KeyName;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watchfloor operators keys add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Enrol the security key that is plugged in as your own.",
        description = {
            "Takes a second code, since each is taken once: --second-totp. The key needs a PIN: fido2-token -S sets one.",
            "Who signs in with another key here plugs the new one in when its PIN is asked for, and gives --second-totp."
        })
final class OperatorsKeysAddCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "What you call the key.")
    private String name = "";

    @Option(
            names = "--new-pin-file",
            paramLabel = "FILE",
            description = "File whose first line is the new key's PIN. Left out: asked for.")
    private @Nullable Path pinFile;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        String wanted = KeyName.of(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "A key's name has 1 to 40 characters, such as: blue key."));
        SecretInput pin = new SecretInput("PIN of the new key", "--new-pin-file", pinFile);
        pin.require();
        profile.signIn().requireTwice();
        try (Credentials credentials = profile.signIn().credentials();
                Console console = profile.open(credentials);
                Credentials again = profile.signIn().again();
                HeldKey held = SecurityKeyPrompt.held(spec, pin)) {
            RegisteredKey made = console.operators().ownKeys().add(again, wanted, held);
            output.answer("done", made.name(), "Signs you in from now on, with --security-key.");
        }
        return 0;
    }
}
