package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A list that is written whole. Entries of others stay as they wrote them, also those that mean nothing to us. Immutable.
 *
 * @param items as spelt at the product, in its order
 */
public record WholeList(List<String> items) {
    public WholeList {
        items = List.copyOf(items);
    }

    /** What the items refuse, canonical; host bits are ignored, as gateways do. */
    public Set<IPAddress> entries() {
        Map<IPAddress, Boolean> entries = new LinkedHashMap<>();
        items.forEach(item -> meaning(item).ifPresent(network -> entries.put(network, true)));
        return entries.keySet();
    }

    /** The items once the change is made. */
    public List<String> after(ListChange change) {
        return after(change, Addresses::canonical);
    }

    /** The same. @param spelling how the product wants a network to be written */
    public List<String> after(ListChange change, Function<IPAddress, String> spelling) {
        List<String> after = new ArrayList<>();
        for (String item : items) {
            if (meaning(item).filter(change.remove()::contains).isEmpty()) {
                after.add(item);
            }
        }
        change.add().forEach(network -> after.add(spelling.apply(network)));
        return after;
    }

    /** The network that an item refuses; empty when it is none. */
    public static Optional<IPAddress> meaning(String item) {
        try {
            return Optional.of(Addresses.network(item));
        } catch (InvalidAddressException perhapsHostBits) {
            return item.matches("[0-9A-Fa-f:.]{2,45}/[0-9]{1,3}") ? block(item) : Optional.empty();
        }
    }

    private static Optional<IPAddress> block(String item) {
        try {
            return Optional.of(Addresses.network(
                    Addresses.canonical(new IPAddressString(item).toAddress().toPrefixBlock())));
        } catch (AddressStringException | IncompatibleAddressException | InvalidAddressException notANetwork) {
            return Optional.empty();
        }
    }
}
