package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Operator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor operators remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Let somebody sign in no more.")
final class OperatorsRemoveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "The operator.")
    private String name = "";

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
            Operator operator = OperatorRoles.find(console.operators(), name);
            if (!confirmation.isAgreed("Let " + operator.name() + " sign in no more", output)) {
                return 0;
            }
            console.operators().remove(operator.id(), reason);
            output.answer(
                    "done",
                    operator.name(),
                    "Cannot sign in any more. If their password may be known, rotate the key as well.");
        }
        return 0;
    }
}
