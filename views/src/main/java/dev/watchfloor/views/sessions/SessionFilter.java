package dev.watchfloor.views.sessions;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * Which sessions are shown.
 *
 * @param text part of a user's name or address, or a network; blank for all
 * @param ended whether those that ended in the last 24 hours are shown too
 */
record SessionFilter(String text, boolean ended) {
    boolean matches(SessionRecord row) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return true;
        }
        IPAddress address = row.session().address();
        Optional<IPAddress> network = network(wanted);
        if (network.isPresent()) {
            return address != null && network.get().contains(address);
        }
        return row.session().userName().toLowerCase(Locale.ROOT).contains(wanted)
                || (address != null && Addresses.canonical(address).contains(wanted));
    }

    private static Optional<IPAddress> network(String text) {
        try {
            return Optional.of(Addresses.network(text));
        } catch (InvalidAddressException notYet) {
            return Optional.empty();
        }
    }
}
