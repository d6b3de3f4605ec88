package dev.watchfloor.app;

import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.FirstOperator;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.WorkstationPapers;
import dev.watchfloor.app.vault.VaultFile;
import dev.watchfloor.app.workstation.KeyBinding;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** Opens consoles. */
public final class Consoles {
    /** How many one-time codes an operator gets when nothing else is said. */
    public static final int ONE_TIME_CODES = 10;

    private Consoles() {}

    /** What a folder holds. */
    public static ProfileKind kind(Path folder) {
        return ProfileDoor.kind(folder);
    }

    /**
     * Opens the profile's console for an operator; nothing runs before {@link Console#start}. Takes about a second and
     * as long as the store needs.
     *
     * @throws ProfileException when the profile is in use, damaged, of a newer version or cannot be written; nothing was
     *     changed then
     * @throws SignInRefusedException when the operator is not let in
     */
    public static Console open(ConsoleOptions options, Credentials credentials)
            throws ProfileException, SignInRefusedException {
        if (kind(options.profile()) != ProfileKind.SEALED) {
            throw new ProfileException("There is no profile to sign in to in " + options.profile() + ".");
        }
        return ProfileDoor.open(options, credentials);
    }

    /** Prepares a profile for its first operator; writes nothing. @param password the caller wipes it */
    public static NewProfile prepare(ConsoleOptions options, String operator, char[] password)
            throws UnfitOperatorException, ProfileException {
        return prepare(options, operator, password, ONE_TIME_CODES);
    }

    /** @param codes how many one-time codes the operator gets */
    public static NewProfile prepare(ConsoleOptions options, String operator, char[] password, int codes)
            throws UnfitOperatorException, ProfileException {
        if (kind(options.profile()) != ProfileKind.SEALED) {
            Unfinished.in(options.profile()).check();
        }
        return new NewProfile(
                options,
                FirstOperator.of(
                        operator,
                        password,
                        options.passwords(),
                        options.passwordCost(),
                        codes,
                        options.clock().instant()));
    }

    /**
     * Gives a profile that is closed a new data key: everything is encrypted anew, beside the old, which counts until the
     * new is whole.
     *
     * @param credentials of an administrator
     * @param progress told the part that is done, 0 to 1; what it throws ends the work, and the old key stays
     */
    public static void rotateKey(ConsoleOptions options, Credentials credentials, DoubleConsumer progress)
            throws ProfileException, SignInRefusedException {
        KeyRotation.run(options, credentials, progress);
    }

    /**
     * Begins to let an administrator in who has lost everything but the printed code; writes nothing. With
     * {@link Recovering#complete} the code is used up, this workstation is trusted, and the operator has a new password
     * and new second factors.
     *
     * @throws UnfitOperatorException when code, name or password do not do
     */
    public static Recovering recover(ConsoleOptions options, char[] code, String operator, char[] password)
            throws ProfileException, UnfitOperatorException {
        return Recovering.begin(options, code, operator, password);
    }

    /** Where this workstation's keys are; asks no keystore. {@link KeysPlace#FILE} also when there are none yet. */
    public static KeysPlace keysPlace(ConsoleOptions options) throws ProfileException {
        return new KeyBinding(options.workstation(), options.keystore()).isBound()
                ? KeysPlace.KEYSTORE
                : KeysPlace.FILE;
    }

    /** What this workstation asks for, to be carried to one that is trusted. */
    public static WorkstationPapers.Request requestWorkstation(ConsoleOptions options)
            throws ProfileException, UnfitOperatorException {
        return WorkstationPapers.request(new VaultFile(options.profile()), ProfileDoor.workstation(options));
    }

    /** Takes the answer of one that is. */
    public static void acceptWorkstation(ConsoleOptions options, byte[] answer)
            throws ProfileException, UnfitOperatorException {
        try (HeldProfile held = HeldProfile.take(options.profile())) {
            WorkstationPapers.accept(
                    new VaultFile(held.folder()), ProfileDoor.workstation(options), options.workstation(), answer);
        }
    }
}
