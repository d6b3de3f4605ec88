package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the patterns of an ACL mean. HAProxy takes host bits: {@code 203.0.113.200/24} is the whole /24. Stateless. */
final class Patterns {
    private Patterns() {}

    /** The network that a pattern matches; empty when it is no address. */
    static Optional<IPAddress> meaning(String pattern) {
        try {
            IPAddress parsed = new IPAddressString(pattern.strip()).toAddress();
            if (parsed == null || parsed.isMultiple() && !parsed.isPrefixed()) {
                return Optional.empty();
            }
            IPAddress block = parsed.isPrefixed() ? parsed.toPrefixBlock() : parsed;
            return Optional.of(Addresses.network(Addresses.canonical(block)));
        } catch (AddressStringException | IncompatibleAddressException | InvalidAddressException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The answer to {@code show acl FILE}: each network with the spellings under which it is listed. */
    static Map<IPAddress, Set<String>> listed(String answer) {
        Map<IPAddress, Set<String>> found = new LinkedHashMap<>();
        answer.lines().forEach(line -> {
            // A pointer, a blank and the pattern.
            int blank = line.indexOf(' ');
            if (line.startsWith("0x") && blank > 0) {
                String pattern = line.substring(blank + 1).strip();
                meaning(pattern)
                        .ifPresent(network -> found.computeIfAbsent(network, unused -> new LinkedHashSet<>())
                                .add(pattern));
            }
        });
        return found;
    }
}
