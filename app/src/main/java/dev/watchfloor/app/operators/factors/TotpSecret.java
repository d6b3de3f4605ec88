package dev.watchfloor.app.operators.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * What an authenticator app and the console both know. Wiped by {@link #close}. Never printed by {@link #toString}.
 */
public final class TotpSecret implements AutoCloseable {
    private static final int BYTES = 20;
    private static final String ISSUER = "Watchfloor";

    private final byte[] secret;
    private final Algorithm algorithm;
    private final int digits;
    private final int period;

    /** The hash of RFC 6238; most apps know only the first, which is as safe here as the others. */
    public enum Algorithm {
        SHA1,
        SHA256,
        SHA512
    }

    /**
     * @param secret copied
     * @param digits 6 to 8
     * @param period seconds that one code lasts, 15 to 120
     */
    public TotpSecret(byte[] secret, Algorithm algorithm, int digits, int period) {
        if (secret.length < 16 || secret.length > 128 || digits < 6 || digits > 8 || period < 15 || period > 120) {
            throw new IllegalArgumentException("not a secret of RFC 6238 that is taken here");
        }
        this.secret = secret.clone();
        this.algorithm = algorithm;
        this.digits = digits;
        this.period = period;
    }

    /** Seconds that a code of {@link #make} lasts. */
    public static final int PERIOD = 30;

    /** A new one, as every app takes it: 160 bits, SHA-1, six digits, 30 seconds. */
    public static TotpSecret make() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        TotpSecret made = new TotpSecret(random, Algorithm.SHA1, 6, PERIOD);
        Arrays.fill(random, (byte) 0);
        return made;
    }

    /** One that is wiped on its own. */
    public TotpSecret copy() {
        return new TotpSecret(secret, algorithm, digits, period);
    }

    /** For typing it in by hand. */
    public String base32() {
        return Base32.write(secret);
    }

    /** For drawing it as a QR code, in the key URI format that authenticator apps share. */
    public String uri(String account) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(account) + "?secret=" + base32() + "&issuer=" + ISSUER
                + "&algorithm=" + algorithm + "&digits=" + digits + "&period=" + period;
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    public int digits() {
        return digits;
    }

    /** Seconds. */
    public int period() {
        return period;
    }

    /** A copy to seal; the caller wipes it. */
    public byte[] bytes() {
        return secret.clone();
    }

    /** Not a copy. */
    byte[] shared() {
        return secret;
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "TotpSecret";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
