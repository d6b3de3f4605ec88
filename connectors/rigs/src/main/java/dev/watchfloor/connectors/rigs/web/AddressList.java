package dev.watchfloor.connectors.rigs.web;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Collection;
import java.util.Optional;

/** Whom a list of addresses and networks refuses: host bits ignored, IPv4 and IPv6 apart. Stateless. */
public final class AddressList {
    private AddressList() {}

    /** The network that an item means; empty when it is none. */
    public static Optional<IPAddress> block(String item) {
        try {
            IPAddressString written = new IPAddressString(item);
            return !item.matches("[0-9A-Fa-f:.]+(/[0-9]+)?") || written.isAllAddresses()
                    ? Optional.empty()
                    : Optional.of(written.toAddress().toPrefixBlock());
        } catch (AddressStringException | IncompatibleAddressException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether some item covers this client. */
    public static boolean refuses(Collection<String> items, String client) {
        IPAddress address = block(client).orElseThrow(() -> new IllegalArgumentException(client));
        return items.stream()
                .flatMap(item -> block(item).stream())
                .anyMatch(block -> block.getIPVersion() == address.getIPVersion() && block.contains(address));
    }
}
