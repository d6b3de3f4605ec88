package dev.watchfloor.app.operators.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Codes that change with time (RFC 6238 on RFC 4226). Stateless. */
public final class Totp {
    /** Codes of the step before and after are taken, for clocks that differ a little and fingers that are slow. */
    private static final int TAKEN = 1;
    /** How far a clock is looked for that is wrong; such a code is never taken. */
    private static final int LOOKED = 60;

    private static final int LONGEST = 40;

    private Totp() {}

    /** What a code is worth. */
    public sealed interface Match {
        /**
         * It is right.
         *
         * @param step to remember, so that it is not taken again
         * @param ahead how much the other clock seems ahead: one period, none, or one less than none. None, too, for a code of
         *     the period before in the first half of this one: so long it takes to read, type and send it
         */
        record Right(long step, Duration ahead) implements Match {}

        /** It was taken before, or is older than one that was. */
        record Replayed() implements Match {}

        /** It is no code of now. */
        record Wrong() implements Match {}
    }

    /** The code of an instant. */
    public static String code(TotpSecret secret, Instant now) {
        return at(secret, step(secret, now));
    }

    /**
     * Compares in constant time.
     *
     * @param typed may have blanks
     * @param lastStep newest step that was taken, -1 for none
     */
    public static Match match(TotpSecret secret, String typed, Instant now, long lastStep) {
        long here = step(secret, now);
        long step = find(secret, typed, here, TAKEN);
        if (step < 0) {
            return new Match.Wrong();
        }
        return step > lastStep ? new Match.Right(step, seen(secret, step, now)) : new Match.Replayed();
    }

    /** How much the other clock is ahead, negative when it is behind; empty when it is no code of the last half hour. */
    public static Optional<Duration> drift(TotpSecret secret, String typed, Instant now) {
        long here = step(secret, now);
        long step = find(secret, typed, here, LOOKED);
        return step < 0 ? Optional.empty() : Optional.of(ahead(secret, step, here));
    }

    private static Duration seen(TotpSecret secret, long step, Instant now) {
        long here = step(secret, now);
        long begun = Math.floorMod(now.getEpochSecond(), (long) secret.period());
        return step < here && 2 * begun < secret.period() ? Duration.ZERO : ahead(secret, step, here);
    }

    private static Duration ahead(TotpSecret secret, long step, long here) {
        return Duration.ofSeconds((step - here) * secret.period());
    }

    private static long find(TotpSecret secret, String typed, long around, int distance) {
        byte[] code = typed.length() > LONGEST
                ? new byte[0]
                : typed.replaceAll("[\\s\u00a0\u202f]", "").getBytes(StandardCharsets.UTF_8);
        long found = -1;
        // The nearest wins, and all are looked at, whichever it is.
        for (int off = distance; off >= 0; off--) {
            for (long step : new long[] {around - off, around + off}) {
                byte[] right = at(secret, Math.max(0, step)).getBytes(StandardCharsets.UTF_8);
                if (MessageDigest.isEqual(right, code)) {
                    found = Math.max(0, step);
                }
            }
        }
        return found;
    }

    private static long step(TotpSecret secret, Instant now) {
        return Math.floorDiv(now.getEpochSecond(), secret.period());
    }

    private static String at(TotpSecret secret, long step) {
        String name = "Hmac" + secret.algorithm();
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new HeldKey(name, secret.shared()));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            // The Mac keeps what it made of a key until it gets another one.
            mac.init(new HeldKey(name, new byte[1]));
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & Integer.MAX_VALUE;
            char[] code = new char[secret.digits()];
            for (int place = code.length - 1; place >= 0; place--) {
                code[place] = (char) ('0' + number % 10);
                number /= 10;
            }
            Arrays.fill(hash, (byte) 0);
            return new String(code);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(name + " is part of every JDK", impossible);
        }
    }

    /** Unlike a SecretKeySpec it keeps no copy that nobody can wipe; the Mac wipes the one that it asks for. */
    private static final class HeldKey implements SecretKey {
        private final String algorithm;
        private final transient byte[] held;

        HeldKey(String algorithm, byte[] held) {
            this.algorithm = algorithm;
            this.held = held;
        }

        @Override
        public String getAlgorithm() {
            return algorithm;
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        @Override
        public byte[] getEncoded() {
            return held.clone();
        }
    }
}
