package dev.watchfloor.connectors.rigs.apisix;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Optional;

/**
 * One entry of a list as the gateway matches it: by network, host bits ignored, IPv4 and IPv6 apart, so that an
 * IPv4-mapped entry never meets an IPv4 client. Immutable.
 */
record AddressMatch(IPAddress block) {

    static Optional<AddressMatch> of(String item) {
        try {
            IPAddressString written = new IPAddressString(item);
            return written.isEmpty() || written.isAllAddresses()
                    ? Optional.empty()
                    : Optional.of(new AddressMatch(written.toAddress().toPrefixBlock()));
        } catch (AddressStringException | IncompatibleAddressException notAnAddress) {
            return Optional.empty();
        }
    }

    static boolean isPlainV6(String item) {
        if (item.indexOf(':') < 0 || item.indexOf('/') >= 0 || item.indexOf('%') >= 0 || item.indexOf('[') >= 0) {
            return false;
        }
        IPAddressString written = new IPAddressString(item);
        return written.isValid() && written.isIPv6() && !written.isPrefixed() && !item.contains("*");
    }

    boolean covers(IPAddress client) {
        return block.getIPVersion() == client.getIPVersion() && block.contains(client);
    }
}
