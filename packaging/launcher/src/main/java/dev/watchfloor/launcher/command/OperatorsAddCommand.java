package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.roles.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor operators add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "They choose their password here, or in a file, and take along what is shown once.",
        header = "Let somebody else sign in.")
final class OperatorsAddCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "The operator.")
    private String name = "";

    @Option(
            names = "--roles",
            required = true,
            paramLabel = "ROLES",
            description = "Such as analyst or responder+approver.")
    private String roles = "";

    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description = "File whose first line is their password. Left out: asked for.")
    private @Nullable Path passwordFile;

    @Mixin
    private EnrolmentFile enrolmentFile = new EnrolmentFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Set<Role> wanted = OperatorRoles.read(roles);
        SecretInput chosen = new SecretInput("new password", "--new-password-file", passwordFile);
        chosen.require();
        try (Console console = profile.openExisting()) {
            char[] password = chosen.choose(output.err());
            try (Enrolment enrolment = console.operators().prepare(name, wanted, password)) {
                enrolmentFile.write(enrolment, null, output);
                console.operators().add(name, wanted, password, enrolment);
            } finally {
                Arrays.fill(password, '\0');
            }
            output.answer("done", name, "May sign in as " + roles + ".");
        }
        return 0;
    }
}
