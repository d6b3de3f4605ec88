package dev.watchfloor.app.index;

import inet.ipaddr.IPAddress;

/** Whether an address lies in a network. The two families never match each other. */
final class NetworkTest {
    private final boolean isIpv4;
    private final long high;
    private final long low;
    private final long highMask;
    private final long lowMask;

    /** @param network a single address or a prefix block */
    NetworkTest(IPAddress network) {
        isIpv4 = network.isIPv4();
        Integer written = network.getNetworkPrefixLength();
        int prefix = written == null ? network.getBitCount() : written;
        highMask = isIpv4 ? 0 : mask(Math.min(prefix, 64), 64);
        lowMask = isIpv4 ? mask(prefix, 32) : mask(Math.max(prefix - 64, 0), 64);
        AddressDictionary.Key lowest = AddressDictionary.Key.of(network.getLower());
        high = lowest.high() & highMask;
        low = lowest.low() & lowMask;
    }

    boolean accepts(AddressDictionary addresses, int number) {
        return addresses.isIpv4(number) == isIpv4
                && (addresses.high(number) & highMask) == high
                && (addresses.low(number) & lowMask) == low;
    }

    private static long mask(int ones, int width) {
        if (ones == 0) {
            return 0;
        }
        long full = width == 64 ? -1L : (1L << width) - 1;
        return full & (-1L << (width - ones));
    }
}
