package dev.watchfloor.app;

import dev.watchfloor.app.operators.AcceptedFactor;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.FirstOperator;
import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.response.approvals.SigningKey;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2OperatorBook;
import dev.watchfloor.app.store.H2SigningKey;
import dev.watchfloor.app.store.Reencryption;
import dev.watchfloor.app.store.StoreKeys;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.vault.DataKey;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import dev.watchfloor.app.vault.VaultFile;
import dev.watchfloor.app.workstation.MachineName;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** From a folder to an opened console: lock, vault, operator, database, in this order. Stateless. */
final class ProfileDoor {
    private static final String UNSEALED = "watchfloor";
    private static final String FIRST = "watchfloor-1";

    private ProfileDoor() {}

    static ProfileKind kind(Path folder) {
        if (new VaultFile(folder).exists()) {
            return ProfileKind.SEALED;
        }
        return Database.isIn(folder) ? ProfileKind.UNSEALED : ProfileKind.NONE;
    }

    static WorkstationKeys workstation(ConsoleOptions options) throws ProfileException {
        return WorkstationKeys.open(options.workstation(), MachineName.find(), options.keystore());
    }

    static Console open(ConsoleOptions options, Credentials credentials)
            throws ProfileException, SignInRefusedException {
        WorkstationKeys here = workstation(options);
        try (HeldProfile held = HeldProfile.take(options.profile())) {
            SignIn door = new SignIn(held.folder(), here, options.passwordCost(), options.clock());
            SignIn.Entered entered = door.enter(credentials);
            VaultContent vault = entered.vault();
            if (!Database.isIn(held.folder(), vault.database())) {
                entered.close();
                throw new ProfileException("The database " + vault.database()
                        + " that the vault names is missing. Put it back from a backup.");
            }
            Reencryption.forgetAllBut(held.folder(), vault.database());
            Unfinished.in(held.folder()).forget();
            try (StoreKeys keys = StoreKeys.of(entered.key())) {
                Database database =
                        Database.openExisting(held.folder(), options.clock(), vault.database(), keys, held.release());
                return console(database, options, here, door, entered);
            }
        }
    }

    static Console create(ConsoleOptions options, FirstOperator first, DoubleConsumer progress)
            throws ProfileException {
        WorkstationKeys here = workstation(options);
        try (HeldProfile held = HeldProfile.take(options.profile())) {
            if (kind(held.folder()) == ProfileKind.SEALED) {
                throw new ProfileException("There is a profile in " + held.folder() + " already. Sign in to it.");
            }
            Unfinished.in(held.folder()).begin();
            Vault.Opened<DataKey> made = first.vault(here, FIRST);
            try (StoreKeys keys = StoreKeys.of(made.secret())) {
                return create(options, first, here, held, made, keys, progress);
            }
        }
    }

    private static Console create(
            ConsoleOptions options,
            FirstOperator first,
            WorkstationKeys here,
            HeldProfile held,
            Vault.Opened<DataKey> made,
            StoreKeys keys,
            DoubleConsumer progress)
            throws ProfileException {
        Path folder = held.folder();
        boolean isOlder = kind(folder) == ProfileKind.UNSEALED;
        if (isOlder) {
            Reencryption.copy(folder, options.clock(), UNSEALED, null, FIRST, keys, progress);
        } else {
            Reencryption.forgetAllBut(folder, UNSEALED);
        }
        Database database = Database.open(folder, options.clock(), FIRST, keys, held.release());
        SignIn.Entered entered = new SignIn.Entered(
                first.operator().id(),
                first.secrets(),
                made.secret(),
                made.vault(),
                AcceptedFactor.timeless("new profile"));
        boolean isSealed = false;
        try {
            first.enter(new H2OperatorBook(database), here, isOlder ? inherited(database, first) : null);
            database.sync();
            new SignIn(folder, here, options.passwordCost(), options.clock())
                    .refuseCodesUntilNow(first.operator().name());
            // From here on it is the profile; until here the older one was, or none.
            new VaultFile(folder).write(made.vault());
            isSealed = true;
        } catch (IOException failed) {
            throw new ProfileException("The vault cannot be written: " + failed.getMessage() + ".", failed);
        } finally {
            if (!isSealed) {
                database.close();
            }
        }
        Reencryption.forgetAllBut(folder, FIRST);
        Unfinished.in(folder).forget();
        SignIn door = new SignIn(folder, here, options.passwordCost(), options.clock());
        return console(database, options, here, door, entered);
    }

    private static SigningKey inherited(Database database, FirstOperator first) throws ProfileException {
        H2SigningKey kept = H2SigningKey.open(database, first.operator().name());
        SigningKey key = kept.get();
        kept.forget();
        return key;
    }

    private static Console console(
            Database database, ConsoleOptions options, WorkstationKeys here, SignIn door, SignIn.Entered entered)
            throws ProfileException {
        boolean isOpen = false;
        try {
            Console console = new OpenConsole(database, options, here, door, entered);
            isOpen = true;
            return console;
        } catch (StoreException unreadable) {
            throw new ProfileException(String.valueOf(unreadable.getMessage()), unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProfileException("Opening the profile was interrupted.", stopped);
        } finally {
            if (!isOpen) {
                entered.close();
                database.close();
            }
        }
    }
}
