package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
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
        description =
                "Takes a second code, since each is taken once: --second-totp. What is shown counts once the command says done.")
final class OperatorsFactorsCommand implements Callable<Integer> {
    @Mixin
    private EnrolmentFile enrolmentFile = new EnrolmentFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        profile.signIn().requireTwice();
        try (Credentials credentials = profile.signIn().credentials();
                Console console = profile.open(credentials);
                Credentials again = profile.signIn().again();
                Enrolment enrolment = console.operators().prepareFactors()) {
            // Shown first: factors that count and that nobody saw would lock their owner out.
            enrolmentFile.write(enrolment, null, output);
            console.operators().newFactors(again, enrolment);
            output.answer("done", credentials.name(), "Sign in with the new authenticator from now on.");
        }
        return 0;
    }
}
