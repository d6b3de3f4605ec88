package dev.watchfloor.app.operators;

import dev.watchfloor.app.operators.factors.OneTimeCodes;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.operators.factors.TotpSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an operator takes along when they are enrolled: shown once and kept nowhere in clear. Closing wipes it.
 *
 * @param name of the operator
 * @param totp for their authenticator app
 * @param oneTimeCodes for the day when that is lost
 */
public record Enrolment(String name, TotpSecret totp, List<String> oneTimeCodes) implements AutoCloseable {
    /** How many codes are given. */
    static final int CODES = 10;

    /** New ones. */
    static Enrolment make(String name) {
        return make(name, CODES);
    }

    /** @param codes how many one-time codes */
    static Enrolment make(String name, int codes) {
        return new Enrolment(name, TotpSecret.make(), OneTimeCodes.make(codes));
    }

    public Enrolment {
        oneTimeCodes = List.copyOf(oneTimeCodes);
    }

    /** Whether the app shows what it should; the code is not used up by asking. */
    public boolean isConfirmedBy(String code, Instant now) {
        return Totp.match(totp, code, now, -1) instanceof Totp.Match.Right;
    }

    /**
     * How far the clock of the app is ahead of this one, negative when it is behind; empty when the code is none of the
     * last or next half hour. Only for who shows the secret anyway.
     */
    public Optional<Duration> drift(String code, Instant now) {
        return Totp.drift(totp, code, now);
    }

    /** What the app reads from a QR code. */
    public String uri() {
        return totp.uri(name);
    }

    /** What is kept of them. */
    List<byte[]> hashedCodes() {
        return oneTimeCodes.stream().map(OneTimeCodes::hash).toList();
    }

    @Override
    public void close() {
        totp.close();
    }

    @Override
    public String toString() {
        return "Enrolment of " + name;
    }
}
