package dev.watchfloor.app.response;

import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.util.Set;

/**
 * What of a target an act was about to change, read and written down before the write. It is what the act is taken back
 * from, and what tells after a crash whether there is still something to do.
 */
public sealed interface Before {

    /** Whether nothing was about to change. */
    boolean isEmpty();

    /** Nothing would change, or nothing that can be taken back. */
    record Nothing() implements Before {
        @Override
        public boolean isEmpty() {
            return true;
        }
    }

    /** Networks that were not refused before a block, or that were listed before a lift. In the order of addresses. */
    record Entries(Set<IPAddress> networks) implements Before {
        public Entries {
            networks = Networks.sorted(networks);
        }

        @Override
        public boolean isEmpty() {
            return networks.isEmpty();
        }
    }

    /** Sessions that were open. */
    record Open(Set<SessionRef> sessions) implements Before {
        public Open {
            sessions = Set.copyOf(sessions);
        }

        @Override
        public boolean isEmpty() {
            return sessions.isEmpty();
        }
    }

    /** Whether an account was enabled. */
    record Account(boolean enabled) implements Before {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** A device's state, in the words of the border. */
    record DeviceState(String state) implements Before {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
