package dev.watchfloor.benchmark.report;

import java.util.Arrays;
import java.util.Locale;

/** Many measurements of one thing. Not thread-safe. */
public final class Samples {
    private double[] values = new double[64];
    private int count;

    /** Takes one in. */
    public void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The least value that {@code share} of all do not exceed; NaN when there is none. @param share 0 to 1 */
    public double quantile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)];
    }

    /** The middle one. */
    public double median() {
        return quantile(0.5);
    }

    /** The largest. */
    public double max() {
        return quantile(1);
    }

    /** Such as {@code p50 3.1, p95 8.2, max 11.0 ms}. */
    public String inWords(String unit) {
        return String.format(Locale.ROOT, "p50 %.1f, p95 %.1f, max %.1f %s", median(), quantile(0.95), max(), unit);
    }
}
