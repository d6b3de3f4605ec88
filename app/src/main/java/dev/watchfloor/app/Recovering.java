package dev.watchfloor.app;

import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorBook;
import dev.watchfloor.app.operators.PasswordRules;
import dev.watchfloor.app.operators.Recovered;
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

/** The way in with the printed code: a new password and new second factors for one administrator. Stateless. */
final class Recovering {
    private Recovering() {}

    static Recovered run(ConsoleOptions options, char[] code, String name, char[] password)
            throws ProfileException, UnfitOperatorException {
        PasswordRules.LENGTH.check(name, password);
        WorkstationKeys here = ProfileDoor.workstation(options);
        try (HeldProfile held = HeldProfile.take(options.profile())) {
            VaultFile file = new VaultFile(held.folder());
            VaultContent vault = file.read();
            try (DataKey key = Vault.recover(vault, code)
                            .orElseThrow(() -> new UnfitOperatorException(
                                    "This is not the profile's recovery code. Nothing was changed."));
                    Database database = Database.open(
                            held.folder(), options.clock(), vault.database(), StoreKeys.of(key), () -> {})) {
                OperatorBook book = new H2OperatorBook(database);
                Operator operator = Recovered.administrator(book, name);
                H2AuditTrail.open(database, options.clock(), here)
                        .writerFor(operator.name())
                        .write("vault.recover", operator.name(), here.workstation(), "DONE", "By the printed code.");
                Recovered recovered = Recovered.make(vault, key, operator, password, options.passwordCost(), here);
                // The vault first: it alone says who can come in, and what the book lacks is made up for then.
                file.write(recovered.vault());
                recovered.enter(book, here, options.clock());
                return recovered;
            } catch (IOException failed) {
                throw new ProfileException("The vault could not be written: " + failed.getMessage() + ".", failed);
            }
        }
    }
}
