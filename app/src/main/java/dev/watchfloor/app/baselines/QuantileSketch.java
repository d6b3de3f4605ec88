package dev.watchfloor.app.baselines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Quantiles of a stream of amounts in a few hundred bytes: counts in classes that each are a fifth wider than the one
 * before, so that every answer is right to a tenth of itself (the idea of DDSketch, Masson et al. 2019). What is long ago
 * counts less. Not thread-safe.
 */
final class QuantileSketch {
    private static final double GROWTH = Math.log(1.2);
    /** Classes up to 2^63. */
    private static final int CLASSES = 241;
    /** A quarter of a year of hours; then everything known is halved. */
    private static final long ENOUGH = 2_160;

    private int[] counts = new int[0];
    private int lowest;
    private long count;

    void add(long amount) {
        int place = amount <= 1 ? 0 : Math.min(CLASSES - 1, (int) Math.ceil(Math.log(amount) / GROWTH));
        cover(place);
        counts[place - lowest]++;
        count++;
        if (count > ENOUGH) {
            halve();
        }
    }

    long count() {
        return count;
    }

    /** The amount that this share of all is not above, 0 when there are none. @param share 0..1 */
    long quantile(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * count));
        long passed = 0;
        for (int place = 0; place < counts.length; place++) {
            passed += counts[place];
            if (passed >= wanted) {
                return middle(place + lowest);
            }
        }
        return 0;
    }

    int bytes() {
        return 4 * counts.length;
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(lowest);
        out.writeShort(counts.length);
        for (int each : counts) {
            out.writeInt(each);
        }
    }

    static QuantileSketch read(DataInput in) throws IOException {
        QuantileSketch sketch = new QuantileSketch();
        sketch.lowest = in.readUnsignedShort();
        int length = in.readUnsignedShort();
        if (sketch.lowest + length > CLASSES) {
            throw new IOException("a sketch has " + length + " classes");
        }
        sketch.counts = new int[length];
        for (int place = 0; place < length; place++) {
            sketch.counts[place] = in.readInt();
            sketch.count += sketch.counts[place];
        }
        return sketch;
    }

    private void cover(int place) {
        if (counts.length == 0) {
            lowest = place;
            counts = new int[1];
        } else if (place < lowest) {
            int[] wider = new int[counts.length + lowest - place];
            System.arraycopy(counts, 0, wider, lowest - place, counts.length);
            counts = wider;
            lowest = place;
        } else if (place >= lowest + counts.length) {
            counts = Arrays.copyOf(counts, place - lowest + 1);
        }
    }

    private void halve() {
        count = 0;
        for (int place = 0; place < counts.length; place++) {
            counts[place] /= 2;
            count += counts[place];
        }
    }

    /** Of the class; its edges are a tenth away. */
    private static long middle(int place) {
        return Math.round(Math.exp((place - 0.5) * GROWTH));
    }
}
