package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.operators.Credentials;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor profile rotate-key}. */
@Command(
        name = "rotate-key",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Takes as much free space as the profile has. The old key counts until the new one is whole. Takes the role administrator.",
        header = "Give the profile a new key: everything is encrypted anew.")
final class ProfileRotateKeyCommand implements Callable<Integer> {

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        if (!confirmation.isAgreed("Encrypt everything in " + profile.folder() + " anew", output)) {
            return 0;
        }
        try (Credentials credentials = profile.signIn().credentials()) {
            Consoles.rotateKey(profile.options(), credentials, done -> {});
        }
        output.answer("done", profile.folder().toString(), "The profile has a new key.");
        return 0;
    }
}
