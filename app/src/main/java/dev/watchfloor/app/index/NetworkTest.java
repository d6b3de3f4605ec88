package dev.watchfloor.app.index;

import inet.ipaddr.IPAddress;

/** Whether a row's source or destination lies in a network. The two families never match each other. */
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
        byte[] bytes = network.getLower().getBytes();
        highMask = isIpv4 ? 0 : mask(Math.min(prefix, 64), 64);
        lowMask = isIpv4 ? mask(prefix, 32) : mask(Math.max(prefix - 64, 0), 64);
        high = isIpv4 ? 0 : AddressColumn.number(bytes, 0, 8) & highMask;
        low = (isIpv4 ? AddressColumn.number(bytes, 0, 4) : AddressColumn.number(bytes, 8, 8)) & lowMask;
    }

    boolean accepts(Segment segment, int row) {
        return lies(segment.sources, segment.sourceSort(row), row)
                || lies(segment.destinations, segment.destinationSort(row), row);
    }

    private boolean lies(AddressColumn column, int sort, int row) {
        if (isIpv4) {
            return sort == AddressColumn.IPV4 && (column.narrow(row) & 0xFFFF_FFFFL & lowMask) == low;
        }
        return sort == AddressColumn.IPV6
                && (column.high(row) & highMask) == high
                && (column.low(row) & lowMask) == low;
    }

    private static long mask(int ones, int width) {
        if (ones == 0) {
            return 0;
        }
        long full = width == 64 ? -1L : (1L << width) - 1;
        return full & (-1L << (width - ones));
    }
}
