package dev.watchfloor.lab;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.NewProfile;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.operators.factors.TotpSecret;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.UUID;

/**
 * The operator of a profile that is made to be thrown away: makes it, and knows what a person would have on paper and in
 * an app. Never for a profile that anything is worth. Belongs to one thread at a time.
 */
public final class DemoOperator {
    public static final String NAME = "demo";

    private final ConsoleOptions options;
    private final int count;
    private final String password = "lab " + UUID.randomUUID();
    private final Deque<String> codes = new ArrayDeque<>();
    private TotpSecret totp = TotpSecret.make();

    /** @param count how many one-time codes there are, and so how often {@link #open} can be called */
    public DemoOperator(ConsoleOptions options, int count) {
        this.options = options;
        this.count = count;
    }

    /** Opens the profile, which is made when this is called first. */
    public synchronized Console open() throws ProfileException {
        try {
            if (Consoles.kind(options.profile()) == ProfileKind.SEALED) {
                try (Credentials credentials =
                        new Credentials(NAME, password.toCharArray(), new SecondFactor.Code(oneTimeCode()))) {
                    return Consoles.open(options, credentials);
                }
            }
            return made();
        } catch (SignInRefusedException | UnfitOperatorException notOurs) {
            throw new ProfileException("The profile belongs to somebody else: " + notOurs.getMessage(), notOurs);
        }
    }

    public String password() {
        return password;
    }

    /** What an authenticator app would show now. */
    public String code() {
        return Totp.code(totp, options.clock().instant());
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
