package dev.watchfloor.app.operators;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.operators.SignInRefusedException.Reason;
import dev.watchfloor.app.operators.factors.OneTimeCodes;
import dev.watchfloor.app.operators.factors.Totp;
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
 * the same sentence. Only for who holds the profile's lock. Thread-safe.
 */
public final class SignIn {
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
     */
    public record Entered(String operator, OperatorSecrets secrets, DataKey key, VaultContent vault)
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

    /** The vault; who else changes it does so with this as monitor, as the door does. */
    VaultFile vault() {
        return file;
    }

    /** Lets somebody in. @throws ProfileException when the vault or the disk fails, which says nothing about them */
    public Entered enter(Credentials credentials) throws SignInRefusedException, ProfileException {
        synchronized (file) {
            return entering(credentials);
        }
    }

    private Entered entering(Credentials credentials) throws SignInRefusedException, ProfileException {
        VaultContent vault = file.read();
        if (!vault.knows(workstation.fingerprint())) {
            throw new SignInRefusedException(
                    Reason.WORKSTATION,
                    "This workstation is not trusted with the profile yet. Ask for it here with: watchfloor"
                            + " workstations request, and have an administrator confirm it at one that is.",
                    Duration.ZERO);
        }
        String name = credentials.name();
        Optional<Slot> slot = vault.slot(name);
        try {
            attempts.begin(name, slot.isPresent());
            Optional<Entered> entered = slot.flatMap(known -> entered(vault, known, credentials));
            if (slot.isEmpty()) {
                Vault.pretend(credentials.password(), cost);
            }
            if (entered.isPresent() && !Vault.isProven(vault, entered.get().key())) {
                entered.get().close();
                throw new ProfileException("Somebody has put keys into the vault who had no right to. It was left as it"
                        + " is. Put vault.json back from a backup.");
            }
            if (entered.isEmpty()) {
                throw attempts.failed(name, slot.isPresent(), workstation.workstation());
            }
            return athome(passed(entered.get(), slot.get(), credentials));
        } catch (IOException failed) {
            throw new ProfileException("Nobody can sign in while the profile cannot be written: " + failed, failed);
        }
    }

    /** Checks a second factor of somebody who is in. One-time codes are for the door only. */
    public void check(String name, OperatorSecrets secrets, SecondFactor factor)
            throws SignInRefusedException, ProfileException {
        // The same monitor as at the door: between look and note no other try takes the same code.
        synchronized (file) {
            try {
                attempts.begin(name, true);
                long step = step(name, secrets, factor);
                if (step < 0) {
                    throw attempts.failed(name, true, workstation.workstation());
                }
                attempts.succeeded(name, step);
            } catch (IOException failed) {
                throw new ProfileException("The second factor cannot be checked: " + failed, failed);
            }
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

    private Optional<Entered> entered(VaultContent vault, Slot slot, Credentials credentials) {
        Optional<byte[]> content = Vault.openSlot(vault, slot, credentials.password());
        Optional<OperatorSecrets> secrets = content.flatMap(OperatorSecrets::read);
        content.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        Optional<Entered> entered = secrets.filter(known -> hasFactor(slot.name(), known, credentials.secondFactor()))
                .flatMap(known -> Vault.open(
                                vault, slot.operator(), known.key(), workstation.fingerprint(), workstation.sealing())
                        .map(key -> new Entered(slot.operator(), known, key, vault)));
        if (entered.isEmpty()) {
            secrets.ifPresent(OperatorSecrets::close);
        }
        return entered;
    }

    private boolean hasFactor(String name, OperatorSecrets secrets, SecondFactor factor) {
        return step(name, secrets, factor) >= 0
                || factor instanceof SecondFactor.Code code
                        && OneTimeCodes.without(secrets.codes(), code.text()) != secrets.codes();
    }

    /** The time step of a right and new code, or -1. */
    private long step(String name, OperatorSecrets secrets, SecondFactor factor) {
        return switch (factor) {
            case SecondFactor.Code code ->
                Totp.match(secrets.totp(), code.text(), clock.instant(), attempts.lastStep(name))
                                instanceof Totp.Match.Right right
                        ? right.step()
                        : -1;
        };
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
        return new Entered(entered.operator(), entered.secrets(), entered.key(), next);
    }

    /** Notes what was used up, and seals the password dearer when that has become usual. */
    private Entered passed(Entered entered, Slot slot, Credentials credentials) throws IOException {
        long step = step(slot.name(), entered.secrets(), credentials.secondFactor());
        List<byte[]> left = step >= 0 || !(credentials.secondFactor() instanceof SecondFactor.Code code)
                ? entered.secrets().codes()
                : OneTimeCodes.without(entered.secrets().codes(), code.text());
        boolean isDearer = cost.isDearerThan(slot.cost());
        attempts.succeeded(slot.name(), step);
        if (left == entered.secrets().codes() && !isDearer) {
            return entered;
        }
        OperatorSecrets secrets = entered.secrets().withCodes(left);
        VaultContent vault = Slots.put(
                entered.vault(),
                slot.operator(),
                slot.name(),
                credentials.password(),
                isDearer ? cost : slot.cost(),
                secrets);
        file.write(vault);
        return new Entered(entered.operator(), secrets, entered.key(), vault);
    }
}
