package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.Operator;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor operators reset}. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Give somebody who lost theirs a new password and new second factors.")
final class OperatorsResetCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "The operator.")
    private String name = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

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
        SecretInput chosen = new SecretInput("new password", "--new-password-file", passwordFile);
        chosen.require();
        try (Console console = profile.openExisting()) {
            Operator operator = OperatorRoles.find(console.operators(), name);
            char[] password = chosen.choose(output.err());
            try (Enrolment enrolment = console.operators().prepareReset(operator.id(), password)) {
                enrolmentFile.write(enrolment, null, output);
                console.operators().reset(operator.id(), password, reason, enrolment);
            } finally {
                Arrays.fill(password, '\0');
            }
            output.answer("done", operator.name(), "Has a new password and new second factors.");
        }
        return 0;
    }
}
