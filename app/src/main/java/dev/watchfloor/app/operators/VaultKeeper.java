package dev.watchfloor.app.operators;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.vault.DataKey;
import dev.watchfloor.app.vault.Grant;
import dev.watchfloor.app.vault.Installation;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import dev.watchfloor.app.vault.VaultFile;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The vault of a profile that is open: changes it. Each change begins with what is on disk, because the door writes there
 * as well, and only when it is proven. Holds the data key until it is closed. Thread-safe.
 */
public final class VaultKeeper implements AutoCloseable {
    private final VaultFile file;
    private final DataKey key;

    public VaultKeeper(SignIn door, DataKey key) {
        file = door.vault();
        this.key = key;
    }

    VaultContent content() {
        synchronized (file) {
            VaultContent content;
            try {
                content = file.read();
            } catch (ProfileException damaged) {
                throw new StoreException(String.valueOf(damaged.getMessage()), damaged);
            }
            if (!Vault.isProven(content, key)) {
                throw new StoreException(
                        "Somebody has put keys into the vault who had no right to. Nothing was changed. Put vault.json back"
                                + " from a backup.",
                        new IllegalStateException("the vault is not proven"));
            }
            return content;
        }
    }

    /** Makes a change, seals the data key anew to whoever the vault then has, and writes it. */
    void change(UnaryOperator<VaultContent> change) {
        write(content -> Vault.grant(change.apply(content), key));
    }

    /** Forgets an operator. */
    void remove(String operator) {
        write(content -> Vault.remove(content, operator, key));
    }

    /** Makes the printed code another one. */
    void newRecovery(char[] code) {
        write(content -> Vault.newRecovery(content, key, code));
    }

    /** Trusts a workstation. @return its grants, to carry there */
    List<Grant> trust(Installation installation) {
        return Vault.grantsFor(
                write(content -> Vault.grant(Vault.trust(content, installation), key)), key, installation);
    }

    private VaultContent write(UnaryOperator<VaultContent> change) {
        synchronized (file) {
            VaultContent next = change.apply(content());
            try {
                file.write(next);
            } catch (IOException failed) {
                throw new StoreException(
                        "The vault cannot be written; nothing was changed: " + failed.getMessage() + ".", failed);
            }
            return next;
        }
    }

    @Override
    public void close() {
        key.close();
    }
}
