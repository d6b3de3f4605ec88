package dev.watchfloor.views.response;

import dev.watchfloor.app.response.NetworkList;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.views.kit.Messages;
import inet.ipaddr.IPAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is to be refused, as the operator writes it. */
sealed interface Wanted {
    /** What is wrong with it, a sentence; empty when nothing. */
    String problem();

    /** What it comes to; empty while something is wrong. */
    Set<IPAddress> networks();

    /**
     * One address or network.
     *
     * @param text as written
     * @param wide whether the network around a single address is meant
     */
    record One(String text, boolean wide) implements Wanted {
        @Override
        public String problem() {
            try {
                Addresses.network(text);
                return "";
            } catch (InvalidAddressException problem) {
                return Objects.requireNonNullElse(problem.getMessage(), "");
            }
        }

        @Override
        public Set<IPAddress> networks() {
            Optional<IPAddress> network = wide ? around().or(this::written) : written();
            return network.map(Set::of).orElse(Set.of());
        }

        /** The network around a single address, /24 or /48; empty where a network is written. */
        Optional<IPAddress> around() {
            return written().flatMap(BlockDraft::around);
        }

        private Optional<IPAddress> written() {
            try {
                return Optional.of(Addresses.network(text));
            } catch (InvalidAddressException notOne) {
                return Optional.empty();
            }
        }
    }

    /** A list that is still being read. */
    record Reading() implements Wanted {
        private static final Messages TEXT = Messages.of("response");

        @Override
        public String problem() {
            return TEXT.get("list.still-reading");
        }

        @Override
        public Set<IPAddress> networks() {
            return Set.of();
        }
    }

    /**
     * A list.
     *
     * @param leaveOut whether lines that cannot be read are to be left out; otherwise none of it is taken
     */
    record Several(NetworkList list, boolean leaveOut) implements Wanted {
        private static final Messages TEXT = Messages.of("response");

        @Override
        public String problem() {
            if (list.networks().isEmpty()) {
                return TEXT.get("list.empty");
            }
            return list.isWhole() || leaveOut ? "" : TEXT.format("list.unread", list.unread());
        }

        @Override
        public Set<IPAddress> networks() {
            return problem().isEmpty() ? list.networks() : Set.of();
        }
    }
}
