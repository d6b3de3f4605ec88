package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.WorkstationRequest;
import dev.watchfloor.launcher.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor workstations confirm}. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compare the number with the one that was shown there, by another way than the file came.",
        header = "Trust a workstation that asks.")
final class WorkstationsConfirmCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Its request.")
    private Path request = Path.of("");

    @Mixin
    private AnswerFile file = new AnswerFile();

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
        file.check();
        try (Console console = profile.openExisting()) {
            WorkstationRequest asked =
                    console.workstations().readRequest(AnswerFile.read(request, WorkstationRequest.LARGEST));
            output.line(Terminal.printable("Workstation " + asked.workstation()));
            output.line("Number      " + asked.number());
            if (!confirmation.isAgreed("Trust it, if that number is shown there as well", output)) {
                return 0;
            }
            output.answer(
                    "done",
                    file.write(console.workstations().confirm(asked, reason)).toString(),
                    "Carry it back.");
        }
        return 0;
    }
}
