package dev.watchfloor.app.detection;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who uses what: accounts and kinds of client by address, accounts by device, networks by account, each with the first
 * time. Bounded, the least recently used forgotten first. Not thread-safe.
 */
final class Sources {
    private static final int MOST = 80_000;
    private static final int MOST_OF_ONE = 16;

    private final Map<String, Map<String, Instant>> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Instant>> eldest) {
            return size() > MOST;
        }
    };

    /** Learns from what is honest as far as is known: sessions and requests that were served. */
    void note(Clue clue) {
        if (clue.sort() != Clue.Sort.SESSION && clue.sort() != Clue.Sort.SERVED) {
            return;
        }
        if (clue.address() != null) {
            String address = clue.address().toCanonicalString();
            note("account at " + address, clue.user(), clue.when());
            // The kind of client in short: what would tell one from the other is not worth the room.
            note(
                    "agent at " + address,
                    clue.agent().isEmpty()
                            ? ""
                            : Integer.toHexString(clue.agent().hashCode()),
                    clue.when());
            if (!clue.user().isEmpty()) {
                note("network of " + clue.user(), clue.place(), clue.when());
            }
        }
        if (!clue.device().isEmpty()) {
            note("account on " + clue.device(), clue.user(), clue.when());
        }
    }

    /** Accounts that used an address before a moment. */
    long accountsAt(String address, Instant before) {
        return count("account at " + address, before);
    }

    /** Kinds of client that were served at an address before a moment. */
    long agentsAt(String address, Instant before) {
        return count("agent at " + address, before);
    }

    /** Accounts that used a device, or one with the same name, at any time. */
    long accountsOn(String device) {
        return count("account on " + device, Instant.MAX);
    }

    /** Whether an account was used from a network before a moment. */
    boolean isKnownAt(String user, String network, Instant before) {
        Map<String, Instant> networks = known.get("network of " + user);
        Instant first = networks == null ? null : networks.get(network);
        return first != null && first.isBefore(before);
    }

    int size() {
        return known.size();
    }

    private long count(String what, Instant before) {
        Map<String, Instant> found = known.get(what);
        return found == null
                ? 0
                : found.values().stream()
                        .filter(first -> first.isBefore(before))
                        .count();
    }

    private void note(String what, String who, Instant when) {
        if (who.isEmpty()) {
            return;
        }
        Map<String, Instant> found = known.computeIfAbsent(what, made -> new HashMap<>(2));
        if (found.size() < MOST_OF_ONE || found.containsKey(who)) {
            found.merge(who, when, (one, other) -> one.isBefore(other) ? one : other);
        }
    }
}
