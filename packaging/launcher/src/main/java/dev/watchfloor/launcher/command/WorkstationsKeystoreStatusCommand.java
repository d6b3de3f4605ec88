package dev.watchfloor.launcher.command;

import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.KeysPlace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor workstations keystore status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Needs nobody to sign in: without the keystore nobody can.",
        header = "Say where the keys of this workstation are.")
final class WorkstationsKeystoreStatusCommand implements Callable<Integer> {

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        ConsoleOptions options = profile.options();
        KeysPlace place = Consoles.keysPlace(options);
        boolean isPresent = options.keystore().isPresent();
        if (output.isJson()) {
            output.json(
                    Output.object().put("bound", place == KeysPlace.KEYSTORE).put("keystore", isPresent));
            return 0;
        }
        output.line(
                switch (place) {
                    case FILE -> "The keys of this workstation are in their file alone.";
                    case KEYSTORE -> "The keys of this workstation are bound to the keystore of this account.";
                });
        output.line(
                isPresent
                        ? "There is a keystore to ask; whether it answers shows at the next sign-in."
                        : "There is no keystore here that Watchfloor can use.");
        return 0;
    }
}
