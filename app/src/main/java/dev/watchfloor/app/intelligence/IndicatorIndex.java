package dev.watchfloor.app.intelligence;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.Observable.Kind;
import inet.ipaddr.IPAddress;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Which indicators may be meant by something that was seen: their ids under a number of 64 bits, 32 bytes for each
 * indicator. Different things may share a number, so each answer is compared with what is kept. Filled by one thread,
 * then read by any.
 */
final class IndicatorIndex {
    static final IndicatorIndex EMPTY = new IndicatorIndex(new IndicatorKeys(0));

    /** The same thing by more parts of sources than this is not looked at more often. */
    private static final int MOST_ALIKE = 16;

    private final IndicatorKeys keys;
    private final BitSet ipv4 = new BitSet(33);
    private final BitSet ipv6 = new BitSet(129);
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private long[] slots = new long[16];
    private long[] ids = new long[16];
    private int size;

    IndicatorIndex(IndicatorKeys keys) {
        this.keys = keys;
    }

    int size() {
        return size;
    }

    long bytes() {
        return 16L * slots.length;
    }

    /** Whether there is any of this kind. */
    boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    /** @param value canonical; what cannot be read is left out */
    void add(long id, Kind kind, String value) {
        if (kind == Kind.ADDRESS || kind == Kind.NETWORK) {
            try {
                IPAddress network = Addresses.network(value);
                Integer prefix = network.getNetworkPrefixLength();
                int bits = prefix == null ? network.getBitCount() : prefix;
                (network.isIPv4() ? ipv4 : ipv6).set(bits);
                put(keys.of(network.getLower(), bits), id);
            } catch (InvalidAddressException damaged) {
                return;
            }
        } else {
            put(keys.of(kind, value), id);
        }
        kinds.add(kind);
    }

    void candidates(Kind kind, String value, LongConsumer each) {
        if (has(kind)) {
            look(keys.of(kind, value), each);
        }
    }

    /** Those of the address and of each network around it. */
    void candidates(IPAddress address, LongConsumer each) {
        BitSet lengths = address.isIPv4() ? ipv4 : ipv6;
        for (int bits = lengths.nextSetBit(0); bits >= 0; bits = lengths.nextSetBit(bits + 1)) {
            look(keys.of(address, bits), each);
        }
    }

    private void look(long key, LongConsumer each) {
        int mask = slots.length - 1;
        for (int at = (int) key & mask; ids[at] != 0; at = at + 1 & mask) {
            if (slots[at] == key) {
                each.accept(ids[at]);
            }
        }
    }

    private void put(long key, long id) {
        if (size >= slots.length / 2) {
            grow();
        }
        if (place(key, id)) {
            size++;
        }
    }

    private boolean place(long key, long id) {
        int mask = slots.length - 1;
        int alike = 0;
        int at = (int) key & mask;
        while (ids[at] != 0) {
            if (slots[at] == key && ++alike == MOST_ALIKE) {
                return false;
            }
            at = at + 1 & mask;
        }
        slots[at] = key;
        ids[at] = id;
        return true;
    }

    private void grow() {
        long[] oldSlots = slots;
        long[] oldIds = ids;
        slots = new long[oldSlots.length * 2];
        ids = new long[slots.length];
        for (int at = 0; at < oldIds.length; at++) {
            if (oldIds[at] != 0) {
                place(oldSlots[at], oldIds[at]);
            }
        }
    }
}
