package dev.watchfloor.app;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorBook;
import dev.watchfloor.app.operators.Recovered;
import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2OperatorBook;
import dev.watchfloor.app.store.StoreKeys;
import dev.watchfloor.app.vault.DataKey;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import dev.watchfloor.app.vault.VaultFile;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.io.IOException;

/**
 * The way in with the printed code: a new password and new second factors for one administrator. They see what they must
 * take along first, and nothing is written before {@link #complete}: a process that ends between the two would leave a
 * profile that nobody can open. Closing wipes all of it. Belongs to one thread.
 */
public final class Recovering implements AutoCloseable {
    private final ConsoleOptions options;
    private final WorkstationKeys here;
    private final long revision;
    private final DataKey key;
    private final Recovered recovered;

    private Recovering(ConsoleOptions options, WorkstationKeys here, long revision, DataKey key, Recovered recovered) {
        this.options = options;
        this.here = here;
        this.revision = revision;
        this.key = key;
        this.recovered = recovered;
    }

    static Recovering begin(ConsoleOptions options, char[] code, String name, char[] password)
            throws ProfileException, UnfitOperatorException {
        options.passwords().check(name, password);
        WorkstationKeys here = ProfileDoor.workstation(options);
        try (HeldProfile held = HeldProfile.take(options.profile())) {
            VaultContent vault = new VaultFile(held.folder()).read();
            DataKey key = Vault.recover(vault, code).orElseThrow(() -> {
                new SignIn(held.folder(), here, options.passwordCost(), options.clock()).recoveryFailed();
                return new UnfitOperatorException("This is not the profile's recovery code. Nothing was changed.");
            });
            boolean isRight = false;
            try (Database database = open(options, held, vault, key)) {
                Operator operator = Recovered.administrator(new H2OperatorBook(database), name);
                Recovered recovered = Recovered.make(vault, key, operator, password, options.passwordCost(), here);
                isRight = true;
                return new Recovering(options, here, vault.revision(), key, recovered);
            } finally {
                if (!isRight) {
                    key.close();
                }
            }
        }
    }

    /** Their new second factors. */
    public Enrolment enrolment() {
        return recovered.enrolment();
    }

    /** The new printed code; the old one is used up by {@link #complete}. Not a copy. */
    public char[] code() {
        return recovered.code();
    }

    /**
     * Lets them in from now on: with the new password, at this workstation. The old printed code opens nothing any more.
     *
     * @throws ProfileException when the profile was changed since the code was read, or the disk fails; nothing was
     *     changed then
     */
    public void complete() throws ProfileException {
        try (HeldProfile held = HeldProfile.take(options.profile())) {
            VaultFile file = new VaultFile(held.folder());
            VaultContent vault = file.read();
            if (vault.revision() != revision) {
                throw new ProfileException("The profile was changed meanwhile. Start again; the code is still good.");
            }
            try (Database database = open(options, held, vault, key)) {
                OperatorBook book = new H2OperatorBook(database);
                String name = recovered.known().operator().name();
                AuditLog audit =
                        H2AuditTrail.open(database, options.clock(), here).writerFor(name);
                audit.write("vault.recover", name, here.workstation(), "STARTED", "By the printed code.");
                // The vault first: it alone says who can come in, and what the book lacks is made up for then.
                file.write(recovered.vault());
                recovered.enter(book, here, options.clock());
                new SignIn(held.folder(), here, options.passwordCost(), options.clock()).refuseCodesUntilNow(name);
                audit.write("vault.recover", name, here.workstation(), "DONE", "By the printed code.");
            }
        } catch (IOException failed) {
            throw new ProfileException("The vault could not be written: " + failed.getMessage() + ".", failed);
        }
    }

    private static Database open(ConsoleOptions options, HeldProfile held, VaultContent vault, DataKey key)
            throws ProfileException {
        try (StoreKeys keys = StoreKeys.of(key)) {
            return Database.openExisting(held.folder(), options.clock(), vault.database(), keys, () -> {});
        }
    }

    @Override
    public void close() {
        key.close();
        recovered.close();
    }

    @Override
    public String toString() {
        return "Recovering";
    }
}
