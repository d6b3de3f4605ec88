package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.spi.DenylistTraits.Bite;
import java.util.ArrayList;
import java.util.List;

/** What an operator should know before blocking at APISIX, in plain sentences. Stateless. */
final class DenylistNotes {
    private DenylistNotes() {}

    static List<String> of(ApisixVersion version) {
        List<String> notes = new ArrayList<>();
        notes.add("APISIX compares the address that it sees. Behind a load balancer this is the balancer's, unless"
                + " real_ip_from or the plugin real-ip tells it the client's.");
        notes.add("APISIX cannot be told to write only if nobody else did: the list is read back after each change and"
                + " mended, but an entry that somebody else adds in the same moment may be lost unless they look again"
                + " too.");
        notes.add("Entries do not end by themselves; Watchfloor lifts them.");
        if (version.bites() == Bite.AFTER_AUTHENTICATION) {
            notes.add(
                    "Since 3.17 a route with authentication still checks the credentials of a refused address: guessing"
                            + " goes on and is answered with 401, only access is refused with 403.");
        }
        if (version.bites() == Bite.UNKNOWN) {
            notes.add("The gateway does not tell its version; since 3.17 credentials of refused addresses are still"
                    + " checked.");
        }
        notes.add("Answers that are already streaming run to their end, and stream routes (TCP, UDP) are not covered.");
        return notes;
    }
}
