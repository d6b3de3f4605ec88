package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.DenylistChange;
import inet.ipaddr.IPAddress;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Networks that come and go, canonical: no host bits, IPv4-mapped as IPv4.
 *
 * @param add networks to refuse
 * @param remove networks to refuse no more; exactly these entries
 */
public record ListChange(Set<IPAddress> add, Set<IPAddress> remove) {
    public ListChange {
        // Not Set.copyOf: addresses next to each other have hash codes next to each other, and its probing turns
        // quadratic.
        add = Collections.unmodifiableSet(new LinkedHashSet<>(add));
        remove = Collections.unmodifiableSet(new LinkedHashSet<>(remove));
    }

    /** @throws InvalidAddressException with a sentence, for what cannot be written */
    static ListChange of(DenylistChange change) throws InvalidAddressException {
        return new ListChange(canonical(change.add()), canonical(change.remove()));
    }

    /** What of it is not so yet. */
    ListChange missing(Set<IPAddress> entries) {
        Set<IPAddress> missing = new LinkedHashSet<>(add);
        missing.removeIf(entries::contains);
        Set<IPAddress> surplus = new LinkedHashSet<>(remove);
        surplus.removeIf(network -> !entries.contains(network));
        return new ListChange(missing, surplus);
    }

    /** The part of it about networks like these. */
    public ListChange only(Predicate<IPAddress> these) {
        Set<IPAddress> added = new LinkedHashSet<>(add);
        added.removeIf(these.negate());
        Set<IPAddress> removed = new LinkedHashSet<>(remove);
        removed.removeIf(these.negate());
        return new ListChange(added, removed);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return add.isEmpty() && remove.isEmpty();
    }

    /** What is so once the change is made, such as "refuses 203.0.113.7". */
    String effect() {
        if (remove.isEmpty()) {
            return "refuses " + named(add);
        }
        return add.isEmpty()
                ? "no longer refuses " + named(remove)
                : "refuses " + named(add) + " and no longer " + named(remove);
    }

    /** Tells of what was removed and is covered by another entry; empty when nothing is. */
    String remains(Set<IPAddress> entries) {
        for (IPAddress network : remove) {
            for (IPAddress entry : entries) {
                if (!entry.equals(network) && entry.contains(network)) {
                    return " " + Addresses.canonical(network) + " stays refused by the entry "
                            + Addresses.canonical(entry) + ".";
                }
            }
        }
        return "";
    }

    private static String named(Set<IPAddress> networks) {
        return networks.size() == 1
                ? Addresses.canonical(networks.iterator().next())
                : networks.size() + " addresses or networks";
    }

    private static Set<IPAddress> canonical(Set<IPAddress> networks) throws InvalidAddressException {
        Set<IPAddress> all = new LinkedHashSet<>();
        for (IPAddress network : networks) {
            all.add(Addresses.network(Addresses.canonical(network)));
        }
        return all;
    }
}
