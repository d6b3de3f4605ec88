package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor workstations forget}. */
@Command(name = "forget", mixinStandardHelpOptions = true, sortOptions = false, header = "Trust a workstation no more.")
final class WorkstationsForgetCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FINGERPRINT", description = "Of its key; see workstations list.")
    private String fingerprint = "";

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
            if (!confirmation.isAgreed("Let nobody sign in at " + fingerprint + " any more", output)) {
                return 0;
            }
            console.workstations().forget(fingerprint, reason);
            output.answer(
                    "done",
                    fingerprint,
                    "Is trusted no more. A copy of the profile that lies there keeps its own keys; rotate the key here.");
        }
        return 0;
    }
}
