package dev.watchfloor.app;

import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.vault.KdfCost;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** An operator of a test: makes the profile at the first opening and signs in with one-time codes afterwards. */
public final class TestOperator {
    public static final String NAME = "anna";
    /** As cheap as Argon2 can be: tests sign in hundreds of times. */
    public static final KdfCost CHEAP = new KdfCost(64, 1, 1);

    private static final String PASSWORD = "a password for tests only";

    private final Deque<String> codes = new ArrayDeque<>();
    private String last = "";

    public static ConsoleOptions options(Path folder, Clock clock, List<ConnectorFactory> factories) {
        return new ConsoleOptions(folder.resolve("profile"), folder.resolve("workstation"), clock, factories, CHEAP);
    }

    public Console open(ConsoleOptions options) throws ProfileException {
        try {
            if (Consoles.kind(options.profile()) == ProfileKind.SEALED) {
                try (Credentials credentials = credentials()) {
                    return Consoles.open(options, credentials);
                }
            }
            try (NewProfile profile = Consoles.prepare(options, NAME, PASSWORD.toCharArray(), 50)) {
                codes.addAll(profile.enrolment().oneTimeCodes());
                return profile.create(done -> {});
            }
        } catch (SignInRefusedException | UnfitOperatorException refused) {
            throw new AssertionError(refused);
        }
    }

    public Credentials credentials() {
        last = codes.pop();
        return credentials(last);
    }

    /** The code that was taken last. */
    public String lastCode() {
        return last;
    }

    public Credentials credentials(String code) {
        return credentials(new SecondFactor.Code(code));
    }

    public Credentials credentials(SecondFactor factor) {
        return new Credentials(NAME, PASSWORD.toCharArray(), factor);
    }

    /** Adds somebody, who is handed what they take along. */
    static Enrolment add(Operators operators, String name, Set<Role> roles, char[] password)
            throws UnfitOperatorException {
        Enrolment enrolment = operators.prepare(name, roles, password);
        operators.add(name, roles, password, enrolment);
        return enrolment;
    }

    /** Resets somebody, who is handed what they take along. */
    static Enrolment reset(Operators operators, String id, char[] password, String reason)
            throws UnfitOperatorException {
        Enrolment enrolment = operators.prepareReset(id, password);
        operators.reset(id, password, reason, enrolment);
        return enrolment;
    }
}
