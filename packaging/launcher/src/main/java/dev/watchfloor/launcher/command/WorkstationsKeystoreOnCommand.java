package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor workstations keystore on}. */
@Command(
        name = "on",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Bind the keys of this workstation to the keystore of this account.",
        description = {
            "Have the printed recovery code, or another trusted workstation: without them a lost keystore is a lost profile. Takes the role administrator."
        })
final class WorkstationsKeystoreOnCommand implements Callable<Integer> {
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
            if (!confirmation.isAgreed("Open profiles here only while the keystore of this account is open", output)) {
                return 0;
            }
            console.workstations().bindKeys(reason);
            output.answer(
                    "done",
                    "keystore on",
                    "The keys of this workstation open with the keystore alone. Copies of their file that were made before"
                            + " still open without it.");
        }
        return 0;
    }
}
