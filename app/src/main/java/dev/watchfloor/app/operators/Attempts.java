package dev.watchfloor.app.operators;

import dev.watchfloor.app.operators.SignInRefusedException.Reason;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.app.operators.factors.TotpSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Slows guessing down. After three failures in a row a name has to wait, twice as long each time, at most 15 minutes:
 * never for ever, so that nobody can lock an administrator out. Survives restarts. Thread-safe.
 */
final class Attempts {
    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** Names that are nobody's share so many rows, or the file would grow with what strangers type. */
    private static final int NOBODIES = 256;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AttemptFile file;
    private final Clock clock;

    Attempts(Path profile, Clock clock) {
        file = new AttemptFile(profile);
        this.clock = clock;
    }

    /**
     * Counts a try as failed until it is known to have succeeded.
     *
     * @param isKnown whether anybody has this name
     * @throws SignInRefusedException when it comes too early; it is not counted then
     */
    synchronized void begin(String name, boolean isKnown) throws SignInRefusedException, IOException {
        String key = key(name, isKnown);
        AttemptRow row = file.row(key);
        long now = clock.instant().getEpochSecond();
        long wait = waiting(row).toSeconds() - (now - row.lastTry());
        // A clock that was set back must not make anybody wait for days.
        if (wait > 0 && wait <= LONGEST.toSeconds()) {
            throw tooEarly(Duration.ofSeconds(wait));
        }
        file.put(key, row.tried(now));
    }

    /**
     * The newest time step that was taken from this operator. One that lies far ahead was written by nobody who signed in,
     * and must not lock anybody out.
     */
    synchronized long lastStep(String name) {
        long step = file.row(key(name, true)).lastStep();
        return step > clock.instant().getEpochSecond() ? -1 : step;
    }

    /** Takes no code of this operator's that is of now or older. All secrets made here have the same period. */
    synchronized void refuseUntilNow(String name) throws IOException {
        String key = key(name, true);
        file.put(key, file.row(key).refusedUntil(clock.instant().getEpochSecond() / TotpSecret.PERIOD));
    }

    /** How often this operator's security keys have signed, by tag. */
    synchronized Map<String, Long> keyCounts(String name) {
        return file.row(key(name, true)).keyCounts();
    }

    /** Notes what was taken, before anybody is let in. @param keys that the operator has now */
    synchronized void succeeded(String name, Proof proof, List<RegisteredKey> keys) throws IOException {
        String key = key(name, true);
        Set<String> tags = keys.stream().map(RegisteredKey::tag).collect(Collectors.toSet());
        file.put(key, file.row(key).succeeded(clock.instant().getEpochSecond(), proof, tags));
    }

    /**
     * A refusal that says the same whatever was wrong, and the failure for the audit.
     *
     * @param sentence told, followed by how long to wait
     * @param with see {@link Failure}
     */
    synchronized SignInRefusedException failed(
            String name, boolean isKnown, String workstation, Reason reason, String sentence, String with)
            throws IOException {
        // A name that nobody has may be a password that went into the wrong field.
        file.add(new Failure(isKnown ? name.strip() : "", clock.instant(), workstation, with));
        String key = key(name, isKnown);
        file.put(key, file.row(key));
        Duration wait = waiting(file.row(key));
        return new SignInRefusedException(
                reason, sentence + (wait.isZero() ? "" : " The next try is possible in " + words(wait) + "."), wait);
    }

    /** The time is for whose phone goes wrong: that a code came too late would tell that all else was right. */
    String wrongCode(Asked asked) {
        return asked.wrongCode() + " It is " + TIME.format(clock.instant())
                + " here; codes count when the phone agrees.";
    }

    /** For the audit alone: guessing 160 bits need not be slowed. */
    synchronized void recoveryFailed(String workstation) throws IOException {
        file.note(new Failure("", clock.instant(), workstation, "the printed recovery code"));
    }

    synchronized List<Failure> failures() {
        return file.failures();
    }

    synchronized void clearFailures() throws IOException {
        file.clearFailures();
    }

    private static Duration waiting(AttemptRow row) {
        if (row.failures() < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(20, row.failures() - FREE));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static SignInRefusedException tooEarly(Duration wait) {
        return new SignInRefusedException(
                Reason.TOO_EARLY,
                "There were too many tries that failed. The next one is possible in " + words(wait) + ".",
                wait);
    }

    private static String words(Duration wait) {
        if (wait.toSeconds() <= 1) {
            return "1 second";
        }
        return wait.toSeconds() < 120 ? wait.toSeconds() + " seconds" : (wait.toSeconds() + 59) / 60 + " minutes";
    }

    private static String key(String name, boolean isKnown) {
        String known = OperatorName.key(name);
        // No operator's name begins with a blank. A row each, nearly: they must be told to wait as late as anybody.
        return isKnown ? known : " " + Math.floorMod(known.hashCode(), NOBODIES);
    }
}
