package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor workstations keystore off}. */
@Command(
        name = "off",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Take the keys of this workstation back into their file.",
        description = "Takes the role administrator.")
final class WorkstationsKeystoreOffCommand implements Callable<Integer> {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            if (!confirmation.isAgreed("Let the file of this workstation's keys open profiles by itself", output)) {
                return 0;
            }
            console.workstations().unbindKeys(reason);
            output.answer("done", "keystore off", "The keys of this workstation are in their file alone.");
        }
        return 0;
    }
}
