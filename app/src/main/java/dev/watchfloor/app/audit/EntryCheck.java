package dev.watchfloor.app.audit;

import dev.watchfloor.app.crypto.Ed25519;
import dev.watchfloor.app.crypto.Sha256;
import java.util.Optional;
import java.util.Set;

/** Whether an entry, looked at alone, is what its workstation signed. Immutable. */
final class EntryCheck {
    private final Set<String> trusted;

    EntryCheck(Set<String> trusted) {
        this.trusted = Set.copyOf(trusted);
    }

    Optional<Finding> check(AuditEntry entry) {
        byte[] encoding = AuditEncoding.of(entry);
        Seal seal = entry.seal();
        if (!Sha256.hex(encoding).equals(seal.hash())) {
            return found(
                    entry, Fault.HASH, "was changed: its content does not have the hash that was written with it.");
        }
        if (!trusted.contains(seal.key())) {
            return found(
                    entry,
                    Fault.UNKNOWN_KEY,
                    "is signed with " + named(seal.key()) + ", which is not among the keys that are trusted here.");
        }
        if (!Ed25519.hasSigned(seal.key(), encoding, seal.signature())) {
            return found(
                    entry, Fault.SIGNATURE, "was changed: its signature was not made over it by the key it names.");
        }
        return Optional.empty();
    }

    static Optional<Finding> found(AuditEntry entry, Fault fault, String what) {
        return Optional.of(new Finding(entry.number(), fault, "Entry " + entry.number() + " " + what));
    }

    private static String named(String key) {
        return Ed25519.isKey(key) ? "the key " + Ed25519.fingerprint(key) : "something that is no key";
    }
}
