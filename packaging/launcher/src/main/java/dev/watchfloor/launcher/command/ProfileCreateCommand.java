package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.NewProfile;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor profile create}. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Shows once what the operator takes along: a secret for the authenticator app, ten one-time codes, and the recovery code, which is the only other way in.",
        header = "Make a sealed profile, or seal one of an earlier version.")
final class ProfileCreateCommand implements Callable<Integer> {
    @Mixin
    private EnrolmentFile enrolmentFile = new EnrolmentFile();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        char[] password = profile.signIn().newPassword();
        try (NewProfile made =
                Consoles.prepare(profile.options(), profile.signIn().operator(), password)) {
            enrolmentFile.write(made.enrolment(), made.recoveryCode(), output);
            made.create(done -> {}).close();
        } finally {
            Arrays.fill(password, '\0');
        }
        output.answer("done", profile.folder().toString(), "The profile is sealed.");
        return 0;
    }
}
