package dev.watchfloor.app.operators;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.operators.SignInRefusedException.Reason;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.KeyChallenge;
import dev.watchfloor.app.operators.factors.KeyCheck;
import dev.watchfloor.app.operators.factors.OneTimeCodes;
import dev.watchfloor.app.operators.factors.PluggedKey;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.app.operators.factors.SecurityKeyException;
import dev.watchfloor.app.operators.factors.SecurityKeyFactor;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.vault.DataKey;
import dev.watchfloor.app.vault.Installation;
import dev.watchfloor.app.vault.KdfCost;
import dev.watchfloor.app.vault.Slot;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import dev.watchfloor.app.vault.VaultFile;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The door of a profile. Every try costs the same whatever is wrong, is counted before it is made, and is answered with
 * the same sentence. A security key is waited for with the door ajar: others may come and go meanwhile. Only for who holds
 * the profile's lock. Thread-safe.
 */
public final class SignIn {
    private static final String CODE = "a code";
    private static final String KEY = "a security key";

    private final VaultFile file;
    private final WorkstationKeys workstation;
    private final KdfCost cost;
    private final Attempts attempts;
    private final Clock clock;

    public SignIn(Path profile, WorkstationKeys workstation, KdfCost cost, Clock clock) {
        file = new VaultFile(profile);
        attempts = new Attempts(profile, clock);
        this.workstation = workstation;
        this.cost = cost;
        this.clock = clock;
    }

    /**
     * Somebody who is in.
     *
     * @param operator id
     * @param secrets closed by who takes this
     * @param key of everything in the profile; closed by who takes this
     * @param vault as it is on disk now
     * @param factor with what second factor
     */
    public record Entered(
            String operator, OperatorSecrets secrets, DataKey key, VaultContent vault, AcceptedFactor factor)
            implements AutoCloseable {
        /** Wipes the key and the secrets, for who keeps neither. */
        @Override
        public void close() {
            key.close();
            secrets.close();
        }

        @Override
        public String toString() {
            return "Entered";
        }
    }

    /** What the password opened, if it did. */
    private record Knock(VaultContent vault, Optional<Slot> slot, Optional<OperatorSecrets> secrets) {
        boolean isKnown() {
            return slot.isPresent();
        }

        List<RegisteredKey> keys() {
            return secrets.map(OperatorSecrets::securityKeys).orElse(List.of());
        }
    }

    /** The vault; who else changes it does so with this as monitor, as the door does. */
    VaultFile vault() {
        return file;
    }

    /**
     * Lets somebody in. Waits for the touch of a security key; {@link HeldKey#cancel} ends that.
     *
     * @throws ProfileException when the vault or the disk fails, which says nothing about them
     */
    public Entered enter(Credentials credentials) throws SignInRefusedException, ProfileException {
        return enter(credentials, Asked.ALL);
    }

    /** As {@link #enter(Credentials)}, for whose name was not asked for. */
    Entered enterKnown(Credentials credentials) throws SignInRefusedException, ProfileException {
        return enter(credentials, Asked.BOTH_FACTORS);
    }

    private Entered enter(Credentials credentials, Asked asked) throws SignInRefusedException, ProfileException {
        try {
            return switch (credentials.secondFactor()) {
                case SecondFactor.Code code -> enter(credentials, code, asked);
                case SecondFactor.Key key -> enter(credentials, key.held(), asked);
            };
        } catch (IOException failed) {
            throw new ProfileException("Nobody can sign in while the profile cannot be written: " + failed, failed);
        }
    }

    /** Has the operator who is in sign in once more; closed by who takes it. */
    Entered enterAgain(Operator operator, Credentials credentials) throws SignInRefusedException {
        if (!OperatorName.same(operator.name(), credentials.name())) {
            throw new SignInRefusedException(
                    Reason.WRONG, "You are signed in as " + operator.name() + ".", Duration.ZERO);
        }
        try {
            return enterKnown(credentials);
        } catch (ProfileException failed) {
            throw new StoreException(String.valueOf(failed.getMessage()), failed);
        }
    }

    private Entered enter(Credentials credentials, SecondFactor.Code code, Asked asked)
            throws SignInRefusedException, ProfileException, IOException {
        synchronized (file) {
            Knock knock = knock(credentials);
            Proof proof = knock.secrets()
                    .map(secrets -> proof(credentials.name(), secrets, code))
                    .orElse(new Proof.None(CODE));
            return entered(knock, credentials, proof, attempts.wrongCode(asked));
        }
    }

    private Entered enter(Credentials credentials, HeldKey held, Asked asked)
            throws SignInRefusedException, ProfileException, IOException {
        PluggedKey plugged = plugged(held);
        Knock knock;
        synchronized (file) {
            knock = knock(credentials);
        }
        boolean isDone = false;
        try {
            Proof proof = touch(credentials.name(), knock.isKnown(), held, plugged, knock.keys());
            synchronized (file) {
                VaultContent now = file.read();
                // What was changed while the key was waited for, the password among it, counts.
                boolean isSame = Slots.areSame(knock.slot(), now.slot(credentials.name()));
                isDone = true;
                return entered(
                        new Knock(now, knock.slot(), knock.secrets()),
                        credentials,
                        isSame ? proof : new Proof.None(KEY),
                        asked.wrongKey());
            }
        } finally {
            if (!isDone) {
                knock.secrets().ifPresent(OperatorSecrets::close);
            }
        }
    }

    /** Counts a try, and tries the password. */
    private Knock knock(Credentials credentials) throws SignInRefusedException, ProfileException, IOException {
        VaultContent vault = file.read();
        if (!vault.knows(workstation.fingerprint())) {
            throw new SignInRefusedException(
                    Reason.WORKSTATION,
                    "This workstation is not trusted with the profile yet. Ask for it here with: watchfloor"
                            + " workstations request, and have an administrator confirm it at one that is. Where there is none"
                            + " left, the printed code lets an administrator in.",
                    Duration.ZERO);
        }
        Optional<Slot> slot = vault.slot(credentials.name());
        attempts.begin(credentials.name(), slot.isPresent());
        if (slot.isEmpty()) {
            Vault.pretend(credentials.password(), cost);
            return new Knock(vault, slot, Optional.empty());
        }
        Optional<byte[]> content = Vault.openSlot(vault, slot.get(), credentials.password());
        Optional<OperatorSecrets> secrets =
                content.isPresent() ? OperatorSecrets.read(content.get()) : Optional.empty();
        content.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        return new Knock(vault, slot, secrets);
    }

    private Entered entered(Knock knock, Credentials credentials, Proof proof, String sentence)
            throws SignInRefusedException, ProfileException, IOException {
        Optional<Entered> entered = proof instanceof Proof.None ? Optional.empty() : opened(knock, proof);
        if (entered.isEmpty()) {
            knock.secrets().ifPresent(OperatorSecrets::close);
            throw failed(credentials.name(), knock.isKnown(), Reason.WRONG, sentence, proof.words());
        }
        if (!Vault.isProven(knock.vault(), entered.get().key())) {
            entered.get().close();
            throw new ProfileException("Somebody has put keys into the vault who had no right to. It was left as it"
                    + " is. Put vault.json back from a backup.");
        }
        return athome(passed(entered.get(), knock.slot().orElseThrow(), credentials, proof));
    }

    private Optional<Entered> opened(Knock knock, Proof proof) {
        String operator = knock.slot().map(Slot::operator).orElse("");
        return knock.secrets()
                .flatMap(known -> Vault.open(
                                knock.vault(), operator, known.key(), workstation.fingerprint(), workstation.sealing())
                        .map(key -> new Entered(operator, known, key, knock.vault(), AcceptedFactor.of(proof))));
    }

    /**
     * Checks a second factor of somebody who is in. One-time codes are for the door only. Waits as {@link #enter} does.
     *
     * @return what it was, for the audit
     */
    public AcceptedFactor check(String name, OperatorSecrets secrets, SecondFactor factor)
            throws SignInRefusedException, ProfileException {
        try {
            return switch (factor) {
                case SecondFactor.Code code -> {
                    // The same monitor as at the door: between look and note no other try takes the same code.
                    synchronized (file) {
                        attempts.begin(name, true);
                        Proof proof =
                                proof(name, secrets, code) instanceof Proof.Step step ? step : new Proof.None(CODE);
                        yield checked(name, secrets, proof, attempts.wrongCode(Asked.SECOND_FACTOR));
                    }
                }
                case SecondFactor.Key(HeldKey held) -> {
                    PluggedKey plugged = plugged(held);
                    synchronized (file) {
                        attempts.begin(name, true);
                    }
                    Proof proof = touch(name, true, held, plugged, secrets.securityKeys());
                    synchronized (file) {
                        yield checked(name, secrets, proof, Asked.SECOND_FACTOR.wrongKey());
                    }
                }
            };
        } catch (IOException failed) {
            throw new ProfileException("The second factor cannot be checked: " + failed, failed);
        }
    }

    private AcceptedFactor checked(String name, OperatorSecrets secrets, Proof proof, String sentence)
            throws SignInRefusedException, IOException {
        if (proof instanceof Proof.None) {
            throw failed(name, true, Reason.WRONG, sentence, proof.words());
        }
        attempts.succeeded(name, proof, secrets.securityKeys());
        return AcceptedFactor.of(proof);
    }

    /**
     * Takes no code of the authenticator that it has shown by now. For an operator whose factors are new: they were
     * confirmed with a code, and each counts once.
     *
     * @throws StoreException when that cannot be noted
     */
    public void refuseCodesUntilNow(String name) {
        try {
            attempts.refuseUntilNow(name);
        } catch (IOException failed) {
            throw new StoreException("The profile cannot be written: " + failed.getMessage() + ".", failed);
        }
    }

    /** Remembers for the audit that somebody tried a wrong printed code. @throws StoreException when it cannot be noted */
    public void recoveryFailed() {
        try {
            attempts.recoveryFailed(workstation.workstation());
        } catch (IOException failed) {
            throw new StoreException("The profile cannot be written: " + failed.getMessage() + ".", failed);
        }
    }

    /** Tries that failed and are in no audit yet. */
    public List<Failure> failures() {
        return attempts.failures();
    }

    /** Forgets them. */
    public void clearFailures() throws IOException {
        attempts.clearFailures();
    }

    private Proof proof(String name, OperatorSecrets secrets, SecondFactor.Code code) {
        if (Totp.match(secrets.totp(), code.text(), clock.instant(), attempts.lastStep(name))
                instanceof Totp.Match.Right right) {
            return new Proof.Step(right.step(), right.ahead());
        }
        List<byte[]> left = OneTimeCodes.without(secrets.codes(), code.text());
        return left == secrets.codes() ? new Proof.None(CODE) : new Proof.OneTime(left);
    }

    /** Before anything is tried or counted: which key is plugged in has nothing to do with who it is. */
    private static PluggedKey plugged(HeldKey held) throws SignInRefusedException {
        try {
            return held.find();
        } catch (SecurityKeyException obstacle) {
            throw new SignInRefusedException(Reason.KEY, String.valueOf(obstacle.getMessage()), Duration.ZERO);
        }
    }

    /** Asks the key, as much whatever is wrong. @param keys none when the password is wrong */
    private Proof touch(String name, boolean isKnown, HeldKey held, PluggedKey plugged, List<RegisteredKey> keys)
            throws SignInRefusedException, IOException {
        KeyChallenge challenge = new KeyChallenge(keys, clock.instant());
        try {
            HeldKey.Signed signed = held.sign(plugged, challenge.questions());
            return switch (challenge.check(signed, attempts.keyCounts(name), clock.instant())) {
                case KeyCheck.Accepted(RegisteredKey key) -> new Proof.Touch(key);
                case KeyCheck.Refused(String why) ->
                    new Proof.None(why.equals(SecurityKeyFactor.COUNT_WENT_BACK) ? KEY + ", " + why : KEY);
            };
        } catch (SecurityKeyException obstacle) {
            if (obstacle.obstacle() == SecurityKeyException.Obstacle.OTHER_KEY) {
                return new Proof.None(KEY);
            }
            throw failed(name, isKnown, Reason.KEY, String.valueOf(obstacle.getMessage()), KEY);
        }
    }

    private SignInRefusedException failed(String name, boolean isKnown, Reason reason, String sentence, String with)
            throws IOException {
        return attempts.failed(name, isKnown, workstation.workstation(), reason, sentence, with);
    }

    /** A workstation that was confirmed elsewhere becomes one of the vault's own at its first sign-in. */
    private Entered athome(Entered entered) throws IOException {
        VaultContent vault = entered.vault();
        if (vault.installations().stream().anyMatch(known -> known.fingerprint().equals(workstation.fingerprint()))) {
            return entered;
        }
        Installation here = new Installation(
                workstation.fingerprint(), workstation.sealing().getPublic().getEncoded());
        VaultContent next = Vault.grant(Vault.trust(vault, here), entered.key());
        file.write(next);
        return new Entered(entered.operator(), entered.secrets(), entered.key(), next, entered.factor());
    }

    /** Notes what was used up, and seals the password dearer when that has become usual. */
    private Entered passed(Entered entered, Slot slot, Credentials credentials, Proof proof) throws IOException {
        boolean isDearer = cost.isDearerThan(slot.cost());
        attempts.succeeded(slot.name(), proof, entered.secrets().securityKeys());
        if (!(proof instanceof Proof.OneTime) && !isDearer) {
            return entered;
        }
        OperatorSecrets secrets = proof instanceof Proof.OneTime(List<byte[]> left)
                ? entered.secrets().withCodes(left)
                : entered.secrets();
        VaultContent vault = Slots.put(
                entered.vault(),
                slot.operator(),
                slot.name(),
                credentials.password(),
                isDearer ? cost : slot.cost(),
                secrets);
        file.write(vault);
        return new Entered(entered.operator(), secrets, entered.key(), vault, entered.factor());
    }
}
