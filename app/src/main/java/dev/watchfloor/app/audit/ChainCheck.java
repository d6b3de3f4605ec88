package dev.watchfloor.app.audit;

import dev.watchfloor.app.crypto.Sha256;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a whole audit, entry by entry from the oldest on, and stops at the first that is not as it was written.
 * Entries that were added meanwhile can be looked at later with the same check. Not thread-safe.
 */
public final class ChainCheck {
    private final EntryCheck alone;
    private final Map<Long, String> anchors = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final MessageDigest prefix = Sha256.digest();
    private long entries;
    private long unsigned;
    private long anchored;
    private long furthest;
    private @Nullable AuditEntry last;
    private @Nullable Finding bad;

    /**
     * @param trusted public keys of the workstations that may have written
     * @param anchors what was noted outside; two that contradict each other are a finding
     */
    public ChainCheck(Set<String> trusted, Collection<Anchor> anchors) {
        this.alone = new EntryCheck(trusted);
        anchors.stream().filter(anchor -> trusted.contains(anchor.key())).forEach(this::note);
    }

    /** Compares with one more note from outside; those of entries that were looked at already say nothing new. */
    public void note(Anchor anchor) {
        String known = anchors.putIfAbsent(anchor.entry(), anchor.hash());
        furthest = Math.max(furthest, anchor.entry());
        if (known != null && !known.equals(anchor.hash()) && bad == null) {
            bad = new Finding(
                    anchor.entry(),
                    Fault.REWRITTEN,
                    "Two anchors contradict each other about entry " + anchor.entry()
                            + ": the audit was cut off or rewritten between them.");
        }
    }

    /** Looks at the next entry. @return whether it is worth going on */
    public boolean add(AuditEntry entry) {
        if (bad != null) {
            return false;
        }
        Optional<Finding> found = look(entry);
        if (found.isPresent()) {
            bad = found.get();
            return false;
        }
        entries++;
        last = entry;
        return true;
    }

    /** A record that is no entry. @param sentence what is wrong with it */
    public void addUnreadable(String sentence) {
        if (bad == null) {
            bad = new Finding(expected(), Fault.UNREADABLE, sentence);
        }
    }

    /** What was found so far, as if the audit ended here. */
    public AuditVerification verification() {
        AuditEntry newest = last;
        long at = newest == null ? 0 : newest.number();
        Finding first = bad != null || furthest <= at
                ? bad
                : new Finding(
                        at + 1,
                        Fault.TRUNCATED,
                        "Entry " + (at + 1) + " is missing, and all that followed: an anchor says"
                                + " that the audit had come to entry " + furthest + ".");
        return new AuditVerification(
                entries,
                unsigned,
                at,
                newest == null ? "" : newest.hash(),
                anchors.size(),
                anchored,
                keys,
                Optional.ofNullable(first));
    }

    private Optional<Finding> look(AuditEntry entry) {
        Optional<Finding> place = place(entry);
        if (place.isPresent()) {
            return place;
        }
        if (!entry.seal().isPresent()) {
            return lookUnsigned(entry);
        }
        Optional<Finding> wrong = alone.check(entry).or(() -> link(entry)).or(() -> anchor(entry));
        if (wrong.isEmpty()) {
            keys.add(entry.seal().key());
        }
        return wrong;
    }

    private Optional<Finding> place(AuditEntry entry) {
        if (last != null && entry.number() <= last.number()) {
            return EntryCheck.found(
                    entry, Fault.ORDER, "stands behind entry " + last.number() + ": it was moved or added.");
        }
        if (entry.number() != expected()) {
            return Optional.of(new Finding(
                    expected(),
                    Fault.GAP,
                    "Entry " + expected() + " is missing: entry " + entry.number() + " stands in its place."));
        }
        return Optional.empty();
    }

    private Optional<Finding> lookUnsigned(AuditEntry entry) {
        if (!keys.isEmpty()) {
            return EntryCheck.found(entry, Fault.UNSIGNED, "has no signature although entries before it have one.");
        }
        prefix.update(AuditEncoding.of(entry));
        unsigned++;
        return anchor(entry);
    }

    private Optional<Finding> link(AuditEntry entry) {
        if (!keys.isEmpty()) {
            return last != null && entry.seal().previous().equals(last.hash())
                    ? Optional.empty()
                    : EntryCheck.found(
                            entry, Fault.LINK, "does not continue the entry before it: one of them was" + " replaced.");
        }
        return entry.seal().previous().equals(HexFormat.of().formatHex(prefix.digest()))
                ? Optional.empty()
                : EntryCheck.found(
                        entry,
                        Fault.LINK,
                        unsigned == 0
                                ? "is not the first one of a chain: what came before it was cut away."
                                : "does not hold the SHA-256 of the " + unsigned
                                        + " unsigned entries before it: one of them was changed, or a signature was"
                                        + " taken away.");
    }

    private Optional<Finding> anchor(AuditEntry entry) {
        String noted = anchors.get(entry.number());
        if (noted == null) {
            return Optional.empty();
        }
        if (!noted.equals(entry.hash())) {
            return EntryCheck.found(
                    entry,
                    Fault.REWRITTEN,
                    "was written anew: an anchor outside the profile holds another hash of it.");
        }
        anchored = entry.number();
        return Optional.empty();
    }

    private long expected() {
        return last == null ? 1 : last.number() + 1;
    }
}
