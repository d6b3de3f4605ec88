package dev.watchfloor.app.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one segment: an IPv4 address is the int itself, an IPv6 address a place in a list beside it. Which of
 * the two, or none, is kept in the row's flags.
 */
final class AddressColumn {
    static final int NONE = 0;
    static final int IPV4 = 1;
    static final int IPV6 = 2;

    private final int[] cells;
    private volatile long[] wide = new long[0];
    private int wideUsed;

    AddressColumn(int rows) {
        cells = new int[rows];
    }

    /** Sets a row and answers its sort. */
    int set(int row, byte @Nullable [] address) {
        if (address == null) {
            return NONE;
        }
        if (address.length == 4) {
            cells[row] = (int) number(address, 0, 4);
            return IPV4;
        }
        if (wideUsed == wide.length) {
            wide = Arrays.copyOf(wide, Math.max(64, wideUsed * 2));
        }
        cells[row] = wideUsed;
        wide[wideUsed] = number(address, 0, 8);
        wide[wideUsed + 1] = number(address, 8, 8);
        wideUsed += 2;
        return IPV6;
    }

    int narrow(int row) {
        return cells[row];
    }

    long high(int row) {
        return wide[cells[row]];
    }

    long low(int row) {
        return wide[cells[row] + 1];
    }

    static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = from; i < from + length; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }
}
