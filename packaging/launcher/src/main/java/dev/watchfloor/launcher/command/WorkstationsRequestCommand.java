package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.operators.WorkstationPapers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor workstations request}. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Needs nobody to sign in: nobody can yet.",
        header = "Ask that this workstation be trusted with a copy of a profile.")
final class WorkstationsRequestCommand implements Callable<Integer> {
    @Mixin
    private AnswerFile file = new AnswerFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        file.check();
        WorkstationPapers.Request request = Consoles.requestWorkstation(profile.options());
        output.answer(
                "asked",
                file.write(request.file()).toString(),
                "Carry it to a trusted workstation. The number there must be " + request.number() + ".");
        return 0;
    }
}
