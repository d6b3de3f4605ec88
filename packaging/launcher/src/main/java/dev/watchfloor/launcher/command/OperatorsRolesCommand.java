package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.roles.Role;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor operators roles}. */
@Command(name = "roles", mixinStandardHelpOptions = true, sortOptions = false, header = "Change what somebody may do.")
final class OperatorsRolesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "The operator.")
    private String name = "";

    @Option(
            names = "--roles",
            required = true,
            paramLabel = "ROLES",
            description = "Such as analyst or responder+approver.")
    private String roles = "";

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
        Set<Role> wanted = OperatorRoles.read(roles);
        try (Console console = profile.openExisting()) {
            Operator operator = OperatorRoles.find(console.operators(), name);
            if (!confirmation.isAgreed(
                    "Make " + operator.name() + " " + Role.words(wanted) + " in place of "
                            + Role.words(operator.roles()),
                    output)) {
                return 0;
            }
            console.operators().setRoles(operator.id(), wanted, reason);
            output.answer("done", operator.name(), "Is " + Role.words(wanted) + " from now on.");
        }
        return 0;
    }
}
