package dev.watchfloor.app.audit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at entries of which others were left out: each for itself, and that they are in order. Not thread-safe. */
final class SelectionCheck {
    private final EntryCheck alone;
    private final Set<String> keys = new HashSet<>();
    private long entries;
    private long unsigned;
    private @Nullable AuditEntry last;
    private @Nullable Finding bad;

    SelectionCheck(Set<String> trusted) {
        alone = new EntryCheck(trusted);
    }

    /** @return whether it is worth going on */
    boolean add(Optional<AuditEntry> line) {
        if (line.isEmpty()) {
            bad = new Finding(
                    number() + 1, Fault.UNREADABLE, "Line " + (entries + 2) + " is no entry, or was changed.");
            return false;
        }
        AuditEntry entry = line.get();
        Optional<Finding> found = look(entry);
        if (found.isPresent()) {
            bad = found.get();
            return false;
        }
        entries++;
        last = entry;
        return true;
    }

    AuditVerification verification() {
        return new AuditVerification(
                entries, unsigned, number(), last == null ? "" : last.hash(), 0, 0, keys, Optional.ofNullable(bad));
    }

    private Optional<Finding> look(AuditEntry entry) {
        if (entry.number() <= number()) {
            return EntryCheck.found(entry, Fault.ORDER, "stands behind entry " + number() + ": it was moved or added.");
        }
        if (!entry.seal().isPresent()) {
            unsigned++;
            return keys.isEmpty()
                    ? Optional.empty()
                    : EntryCheck.found(entry, Fault.UNSIGNED, "has no signature although entries before it have one.");
        }
        keys.add(entry.seal().key());
        return alone.check(entry);
    }

    private long number() {
        return last == null ? 0 : last.number();
    }
}
