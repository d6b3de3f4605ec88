package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.DenylistChange;
import inet.ipaddr.IPAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list with a change worked in: compared by meaning, entries of others kept in their spelling and order, new ones at
 * the end. Immutable.
 *
 * @param items the whole new list
 * @param changed whether it differs from the old one
 */
record BlacklistMerge(List<String> items, boolean changed) {
    /**
     * Most bytes of a list. APISIX 3.18.0 refuses bodies over 1,572,864 bytes, and etcd the stored rule at the same
     * size; the rest of the rule needs some room.
     */
    static final int LARGEST_LIST = 1_572_864 - 16_384;

    BlacklistMerge {
        items = List.copyOf(items);
    }

    static BlacklistMerge of(List<BlacklistItem> before, Set<IPAddress> refusedElsewhere, DenylistChange change) {
        Set<IPAddress> remove = canonical(change.remove());
        Set<IPAddress> known = new HashSet<>(refusedElsewhere);
        List<String> items = new ArrayList<>();
        boolean changed = false;
        for (BlacklistItem item : before) {
            if (item.meaning().filter(remove::contains).isPresent()) {
                changed = true;
            } else {
                items.add(item.text());
                item.meaning().ifPresent(known::add);
            }
        }
        for (IPAddress network : canonical(change.add()).stream().sorted().toList()) {
            if (known.add(network)) {
                items.add(Addresses.canonical(network));
                changed = true;
            }
        }
        return new BlacklistMerge(items, changed);
    }

    /** With these entries too, in their spelling. */
    BlacklistMerge with(List<String> more) {
        List<String> all = new ArrayList<>(items);
        all.addAll(more);
        return new BlacklistMerge(all, changed);
    }

    ArrayNode toJson() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(array::add);
        return array;
    }

    boolean isTooLarge() {
        return toJson().toString().getBytes(StandardCharsets.UTF_8).length > LARGEST_LIST;
    }

    static Set<IPAddress> canonical(Set<IPAddress> networks) {
        Set<IPAddress> all = new HashSet<>();
        networks.forEach(network -> BlacklistItem.canonical(network).ifPresent(all::add));
        return all;
    }
}
