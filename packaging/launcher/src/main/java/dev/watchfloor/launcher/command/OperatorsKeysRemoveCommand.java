package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Credentials;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor operators keys remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Let one of your security keys sign in no more.",
        description = "Takes a second code, since each is taken once: --second-totp.")
final class OperatorsKeysRemoveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "The key.")
    private String name = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        profile.signIn().requireTwice();
        try (Credentials credentials = profile.signIn().credentials();
                Console console = profile.open(credentials)) {
            if (!confirmation.isAgreed("Let the key " + name + " sign in no more", output)) {
                return 0;
            }
            try (Credentials again = profile.signIn().again()) {
                console.operators().ownKeys().remove(again, name);
            }
            output.answer("done", name, "Signs in no more.");
        }
        return 0;
    }
}
