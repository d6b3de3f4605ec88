package dev.watchfloor.app.index;

import java.math.BigInteger;

/**
 * Finds the slice of a range that a time falls in. Exact for any range: starts are computed once in whole numbers of any
 * size, and a division in floating point only guesses where to look.
 */
final class Slices {
    private final long[] starts;
    private final long from;
    private final double slicesPerMicro;

    /** @param to later than {@code from} */
    Slices(long from, long to, int slices) {
        this.from = from;
        BigInteger length = BigInteger.valueOf(to).subtract(BigInteger.valueOf(from));
        BigInteger count = BigInteger.valueOf(slices);
        starts = new long[slices + 1];
        for (int i = 0; i <= slices; i++) {
            // The first whole microsecond that is not before from + i*length/slices.
            BigInteger ceiling = length.multiply(BigInteger.valueOf(i))
                    .add(count)
                    .subtract(BigInteger.ONE)
                    .divide(count);
            starts[i] = BigInteger.valueOf(from).add(ceiling).longValueExact();
        }
        slicesPerMicro = slices / length.doubleValue();
    }

    /** @param time within the range */
    int of(long time) {
        int slice = (int) Math.min(((double) time - from) * slicesPerMicro, starts.length - 2.0);
        while (slice > 0 && time < starts[slice]) {
            slice--;
        }
        while (slice < starts.length - 2 && time >= starts[slice + 1]) {
            slice++;
        }
        return slice;
    }

    /** The first time of a slice; of {@code slices} the end of the range. */
    long start(int slice) {
        return starts[slice];
    }
}
