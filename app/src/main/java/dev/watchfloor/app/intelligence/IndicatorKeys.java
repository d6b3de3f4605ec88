package dev.watchfloor.app.intelligence;

import dev.watchfloor.connectors.spi.Observable;
import inet.ipaddr.IPAddress;
import java.nio.ByteBuffer;

/**
 * Numbers for things that can be seen. Seeded, since indicators and records come from strangers, who could otherwise
 * send ever so many with the same number. Immutable.
 *
 * @param seed any number; equal things have equal numbers under one seed only
 */
record IndicatorKeys(long seed) {
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;
    private static final long IPV4 = 1L << 62;

    long of(Observable.Kind kind, String value) {
        long key = seed ^ kind.ordinal() + 1;
        for (int at = 0; at < value.length(); at++) {
            key = mixed(key ^ value.charAt(at));
        }
        return key;
    }

    /** @param prefix how many bits of the address count */
    long of(IPAddress address, int prefix) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getBytes());
        if (address.isIPv4()) {
            long bits = bytes.getInt() & 0xFFFF_FFFFL;
            return mixed(seed ^ IPV4 ^ (long) prefix << 40 ^ bits & ~(0xFFFF_FFFFL >>> prefix));
        }
        long high = bytes.getLong();
        long low = bytes.getLong();
        return mixed(mixed(seed ^ (long) prefix << 40 ^ high & leading(Math.min(64, prefix)))
                ^ low & leading(Math.max(0, prefix - 64)));
    }

    private static long leading(int bits) {
        return bits == 0 ? 0 : -1L << 64 - bits;
    }

    private static long mixed(long value) {
        long product = (value ^ value >>> 32) * FACTOR;
        return (product ^ product >>> 29) * FACTOR ^ product >>> 32;
    }
}
