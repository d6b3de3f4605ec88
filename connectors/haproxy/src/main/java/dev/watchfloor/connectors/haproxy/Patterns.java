package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the patterns of a list mean. HAProxy takes host bits: {@code 203.0.113.200/24} is the whole /24. Stateless. */
final class Patterns {
    /** Keeps out what the address library would make something of, such as an empty text or a lone prefix. */
    private static final Pattern SHAPE =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9.]{1,15})?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/[0-9]{1,3})?");

    private Patterns() {}

    /** The network that a pattern matches; empty when HAProxy would not take it. */
    static Optional<IPAddress> meaning(String pattern) {
        if (!SHAPE.matcher(pattern).matches()) {
            return Optional.empty();
        }
        try {
            IPAddress parsed = new IPAddressString(pattern).toAddress();
            IPAddress block = parsed.isPrefixed() ? parsed.toPrefixBlock() : parsed;
            return Optional.of(Addresses.network(Addresses.canonical(block)));
        } catch (AddressStringException | IncompatibleAddressException | InvalidAddressException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * The answer to {@code show acl FILE} or {@code show map FILE}: each network with the spellings under which it is
     * listed and, for each spelling, the whole entry (in a map with its value).
     */
    static Map<IPAddress, Map<String, String>> listed(ListKind kind, String answer) {
        Map<IPAddress, Map<String, String>> found = new LinkedHashMap<>();
        answer.lines().forEach(line -> {
            // A pointer, a blank and the entry.
            int blank = line.indexOf(' ');
            if (line.startsWith("0x") && blank > 0) {
                String entry = line.substring(blank + 1).strip();
                String pattern = kind.pattern(entry);
                meaning(pattern)
                        .ifPresent(network -> found.computeIfAbsent(network, unused -> new LinkedHashMap<>())
                                .putIfAbsent(pattern, entry));
            }
        });
        return found;
    }
}
