package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Optional;

/**
 * One entry as it is spelt in the plugin, and what APISIX makes of it. Immutable.
 *
 * @param text kept as found, so that entries of others are written back as they wrote them
 * @param meaning the network that is refused, canonical; empty where the entry refuses nobody
 */
record BlacklistItem(String text, Optional<IPAddress> meaning) {

    /**
     * Reads an entry. Host bits are ignored, as APISIX does: 192.0.2.77/24 refuses 192.0.2.0/24. An IPv4-mapped entry
     * has no meaning: APISIX 3.18.0 stores it and never matches it.
     */
    static BlacklistItem of(String text) {
        try {
            IPAddress written = new IPAddressString(text).toAddress();
            boolean mapped = written.isIPv6() && written.toIPv6().isIPv4Mapped();
            return new BlacklistItem(text, mapped ? Optional.empty() : canonical(written.toPrefixBlock()));
        } catch (AddressStringException | IncompatibleAddressException notAnAddress) {
            return new BlacklistItem(text, Optional.empty());
        }
    }

    /** The canonical form of a network that is to be written: no host bits, IPv4-mapped as IPv4. */
    static Optional<IPAddress> canonical(IPAddress network) {
        try {
            return Optional.of(Addresses.network(Addresses.canonical(network)));
        } catch (InvalidAddressException neverFromAnAddress) {
            return Optional.empty();
        }
    }

    boolean means(IPAddress network) {
        return meaning.filter(network::equals).isPresent();
    }
}
