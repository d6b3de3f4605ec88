package dev.watchfloor.app.operators;

import dev.watchfloor.app.vault.KdfCost;
import dev.watchfloor.app.vault.Slot;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** Puts operators' secrets into the vault. Stateless. */
final class Slots {
    private Slots() {}

    /** Whether nobody has sealed it anew. */
    static boolean areSame(Optional<Slot> one, Optional<Slot> other) {
        return one.isPresent() == other.isPresent()
                && one.flatMap(slot -> other.map(next ->
                                slot.operator().equals(next.operator()) && Arrays.equals(slot.sealed(), next.sealed())))
                        .orElse(true);
    }

    static VaultContent put(
            VaultContent vault, String id, String name, char[] password, KdfCost cost, OperatorSecrets secrets) {
        byte[] content;
        try {
            content = secrets.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a tree can be written to memory", impossible);
        }
        VaultContent next = Vault.putSlot(vault, id, name, password, cost, secrets.publicKey(), content);
        Arrays.fill(content, (byte) 0);
        return next;
    }
}
