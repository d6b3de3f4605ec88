package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor operators factors}. */
@Command(
        name = "factors",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Give yourself a new authenticator and new one-time codes; the old ones count no more.",
        description = "Takes a second code, since each is taken once: --second-totp.")
final class OperatorsFactorsCommand implements Callable<Integer> {
    @Mixin
    private EnrolmentFile enrolmentFile = new EnrolmentFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Credentials credentials = profile.signIn().credentials();
                Console console = Consoles.open(profile.options(), credentials);
                Credentials again = profile.signIn().again();
                Enrolment enrolment = console.operators().newFactors(again)) {
            enrolmentFile.write(enrolment, null, output);
            output.answer("done", credentials.name(), "Sign in with the new authenticator from now on.");
        }
        return 0;
    }
}
