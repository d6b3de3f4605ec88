package dev.watchfloor.app.operators;

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
 * The vault of a profile that is open: changes it. Holds the data key until it is
 * closed. Thread-safe.
 */
public final class VaultKeeper implements AutoCloseable {
    private final VaultFile file;
    private final DataKey key;
    private VaultContent content;

    public VaultKeeper(VaultFile file, VaultContent content, DataKey key) {
        this.file = file;
        this.content = content;
        this.key = key;
    }

    /** What the door has written meanwhile, such as a used code. */
    synchronized void seen(VaultContent newer) {
        content = newer;
    }

    synchronized VaultContent content() {
        return content;
    }

    /** Makes a change, seals the data key anew to whoever the vault then has, and writes it. */
    synchronized void change(UnaryOperator<VaultContent> change) {
        write(Vault.grant(change.apply(content), key));
    }

    /** Forgets an operator. */
    synchronized void remove(String operator) {
        write(Vault.remove(content, operator, key));
    }

    /** Makes the printed code another one. */
    synchronized void newRecovery(char[] code) {
        write(Vault.newRecovery(content, key, code));
    }

    /** Trusts a workstation. @return its grants, to carry there */
    synchronized List<Grant> trust(Installation installation) {
        write(Vault.grant(Vault.trust(content, installation), key));
        return Vault.grantsFor(content, key, installation);
    }

    private void write(VaultContent next) {
        try {
            file.write(next);
        } catch (IOException failed) {
            throw new StoreException(
                    "The vault cannot be written; nothing was changed: " + failed.getMessage() + ".", failed);
        }
        content = next;
    }

    @Override
    public void close() {
        key.close();
    }
}
