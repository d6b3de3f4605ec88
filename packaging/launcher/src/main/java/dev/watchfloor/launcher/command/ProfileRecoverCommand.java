package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.Recovering;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor profile recover}. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "The code is used up; a new one is shown. This workstation is trusted then, and the operator has a new password (--new-password-file) and new second factors.",
        header = "Let an administrator in who has nothing but the recovery code.")
final class ProfileRecoverCommand implements Callable<Integer> {
    @Option(
            names = "--code-file",
            paramLabel = "FILE",
            description = "File whose first line is the recovery code. Left out: asked for.")
    private @Nullable Path codeFile;

    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the new password. Left out: asked for.")
    private @Nullable Path passwordFile;

    @Mixin
    private EnrolmentFile enrolmentFile = new EnrolmentFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        SignInOption signIn = profile.signIn();
        signIn.refuseOldPassword();
        SecretInput printed = new SecretInput("recovery code", "--code-file", codeFile);
        SecretInput wanted = new SecretInput("new password", "--new-password-file", passwordFile);
        printed.require();
        wanted.require();
        char[] code = printed.read(output.err());
        char[] password = wanted.choose(output.err());
        try (Recovering recovering = Consoles.recover(profile.options(), code, signIn.operator(), password)) {
            enrolmentFile.write(recovering.enrolment(), recovering.code(), output);
            recovering.complete();
        } finally {
            Arrays.fill(code, '\0');
            Arrays.fill(password, '\0');
        }
        output.answer("done", signIn.operator(), "Sign in with the new password and the new second factor.");
        return 0;
    }
}
