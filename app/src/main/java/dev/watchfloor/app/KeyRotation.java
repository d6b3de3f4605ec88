package dev.watchfloor.app;

import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.KnownOperator;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2OperatorBook;
import dev.watchfloor.app.store.Reencryption;
import dev.watchfloor.app.store.StoreKeys;
import dev.watchfloor.app.vault.DataKey;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import dev.watchfloor.app.vault.VaultFile;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/**
 * A new data key for a profile that is closed. The database is written anew under it beside the old one; the moment the
 * vault names the new one it counts, and until then the old one does. Stateless.
 */
final class KeyRotation {
    private KeyRotation() {}

    static void run(ConsoleOptions options, Credentials credentials, DoubleConsumer progress)
            throws ProfileException, SignInRefusedException {
        WorkstationKeys here = ProfileDoor.workstation(options);
        try (HeldProfile held = HeldProfile.take(options.profile())) {
            Path folder = held.folder();
            SignIn.Entered entered =
                    new SignIn(folder, here, options.passwordCost(), options.clock()).enter(credentials);
            try (DataKey old = entered.key();
                    DataKey next = DataKey.make();
                    StoreKeys oldKeys = StoreKeys.of(old);
                    StoreKeys nextKeys = StoreKeys.of(next)) {
                entered.secrets().close();
                VaultContent vault = entered.vault();
                String actor = administrator(options, folder, vault, oldKeys, entered.operator());
                String name = nameAfter(vault.database());
                String counts = vault.database();
                try {
                    Reencryption.copy(folder, options.clock(), vault.database(), oldKeys, name, nextKeys, progress);
                    note(options, folder, name, nextKeys, actor, here);
                    new VaultFile(folder).write(Vault.rotate(vault, name, next));
                    counts = name;
                } finally {
                    Reencryption.forgetAllBut(folder, counts);
                }
            } catch (IOException failed) {
                throw new ProfileException(
                        "The vault could not be written; the old key stays: " + failed.getMessage() + ".", failed);
            }
        }
    }

    private static String administrator(
            ConsoleOptions options, Path folder, VaultContent vault, StoreKeys keys, String operator)
            throws ProfileException {
        try (Database database = Database.openExisting(folder, options.clock(), vault.database(), keys, () -> {})) {
            return new H2OperatorBook(database)
                    .operator(operator)
                    .map(KnownOperator::operator)
                    .filter(known -> known.may(Permission.ADMINISTER))
                    .map(Operator::name)
                    .orElseThrow(() -> new ProfileException(
                            "Rotating the key takes the role " + Role.ADMINISTRATOR.word() + ". Nothing was changed."));
        }
    }

    /** In the new database before it counts: when it does, its audit says so. */
    private static void note(
            ConsoleOptions options, Path folder, String name, StoreKeys keys, String actor, WorkstationKeys here)
            throws ProfileException {
        try (Database database = Database.openExisting(folder, options.clock(), name, keys, () -> {})) {
            H2AuditTrail.open(database, options.clock(), here)
                    .writerFor(actor)
                    .write("vault.rotate", name, here.workstation(), "DONE", "The profile has a new data key.");
        }
    }

    /** {@code watchfloor-7} after {@code watchfloor-6}. */
    private static String nameAfter(String name) {
        int dash = name.lastIndexOf('-');
        return name.substring(0, dash + 1) + (Long.parseLong(name.substring(dash + 1)) + 1);
    }
}
