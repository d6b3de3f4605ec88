package dev.watchfloor.lab;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.NewProfile;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.app.roles.Permission;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The operator of a profile that is made to be thrown away: makes it, and knows what a person would have on paper and in
 * an app. Never for a profile that anything is worth. Belongs to one thread at a time.
 */
public final class DemoOperator {
    public static final String NAME = "demo";

    private final ConsoleOptions options;
    private final int count;
    private final String password;
    private final Deque<String> codes = new ArrayDeque<>();
    private TotpSecret totp = TotpSecret.make();

    /** @param count how many one-time codes there are, and so how often {@link #open} can be called */
    public DemoOperator(ConsoleOptions options, int count) {
        this(options, count, "lab " + UUID.randomUUID());
    }

    private DemoOperator(ConsoleOptions options, int count, String password) {
        this.options = options;
        this.count = count;
        this.password = password;
    }

    /** The operator of a profile that another process made. @param paper see {@link #paper} */
    public static DemoOperator of(ConsoleOptions options, List<String> paper) {
        DemoOperator operator = new DemoOperator(options, 0, paper.getFirst());
        operator.codes.addAll(paper.subList(1, paper.size()));
        return operator;
    }

    /** The password and the one-time codes that are left, for another process. */
    public synchronized List<String> paper() {
        return Stream.concat(Stream.of(password), codes.stream()).toList();
    }

    /** Opens the profile, which is made when this is called first. */
    public synchronized Console open() throws ProfileException {
        try {
            if (Consoles.kind(options.profile()) == ProfileKind.SEALED) {
                try (Credentials credentials = credentials()) {
                    return Consoles.open(options, credentials);
                }
            }
            return made();
        } catch (SignInRefusedException | UnfitOperatorException notOurs) {
            throw new ProfileException("The profile belongs to somebody else: " + notOurs.getMessage(), notOurs);
        }
    }

    /** What signs in once, with the next of the one-time codes. */
    public Credentials credentials() {
        return new Credentials(NAME, password.toCharArray(), new SecondFactor.Code(oneTimeCode()));
    }

    /**
     * Does what a person at the window does when it asks: confirms with the authenticator where the last time is too long ago,
     * and signs in again where the console is locked. Nothing where neither is so. Takes about a second when it signs in.
     *
     * @throws SignInRefusedException when the profile is another operator's
     */
    public void confirm(Console console) throws SignInRefusedException {
        OperatorSession session = console.session();
        switch (session.access(Permission.ACT)) {
            case ALLOWED, LACKS_ROLE -> {}
            case NEEDS_STEP_UP -> session.stepUp(new SecondFactor.Code(code()));
            case LOCKED -> {
                try (Credentials credentials =
                        new Credentials(NAME, password.toCharArray(), new SecondFactor.Code(code()))) {
                    session.unlock(credentials);
                }
            }
        }
    }

    public String password() {
        return password;
    }

    /** What an authenticator app would show now. */
    public String code() {
        return code(Duration.ZERO);
    }

    /** The same of an app whose clock is ahead of the workstation's. */
    public String code(Duration ahead) {
        return Totp.code(totp, options.clock().instant().plus(ahead));
    }

    /** One of those on paper, which nobody has used yet. */
    public synchronized String oneTimeCode() {
        return codes.pop();
    }

    private Console made() throws ProfileException, UnfitOperatorException {
        try (NewProfile profile = Consoles.prepare(options, NAME, password.toCharArray(), count)) {
            codes.addAll(profile.enrolment().oneTimeCodes());
            TotpSecret shown = profile.enrolment().totp();
            byte[] seed = shown.bytes();
            totp = new TotpSecret(seed, shown.algorithm(), shown.digits(), shown.period());
            Arrays.fill(seed, (byte) 0);
            return profile.create(done -> {});
        }
    }
}
