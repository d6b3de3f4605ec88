package dev.watchfloor.app.timeline;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;

/**
 * How many events fall in each of equally long slices of a range, by layer and severity. Immutable.
 *
 * <p>Slice {@code i} covers {@code from + i*length/slices} (inclusive) to {@code from + (i+1)*length/slices} (exclusive).
 */
public final class Density {
    private static final int SEVERITIES = Severity.values().length;

    private final TimeRange range;
    private final int slices;
    private final int[] counts;

    /** @param counts by layer, then severity, then slice; taken over, not copied */
    public Density(TimeRange range, int slices, int[] counts) {
        if (counts.length != Layer.values().length * SEVERITIES * slices) {
            throw new IllegalArgumentException("counts do not fit " + slices + " slices");
        }
        this.range = range;
        this.slices = slices;
        this.counts = counts;
    }

    /** Where {@link #count} looks; for those who fill the array. */
    public static int index(Layer layer, Severity severity, int slice, int slices) {
        return (layer.ordinal() * SEVERITIES + severity.ordinal()) * slices + slice;
    }

    public TimeRange range() {
        return range;
    }

    public int slices() {
        return slices;
    }

    public int count(Layer layer, Severity severity, int slice) {
        return counts[index(layer, severity, slice, slices)];
    }

    /** All severities of a layer in one slice. */
    public int count(Layer layer, int slice) {
        int sum = 0;
        for (Severity severity : Severity.values()) {
            sum += count(layer, severity, slice);
        }
        return sum;
    }

    /** All events of a layer in the range. */
    public long total(Layer layer) {
        long sum = 0;
        for (int slice = 0; slice < slices; slice++) {
            sum += count(layer, slice);
        }
        return sum;
    }

    /** The fullest slice of a layer. */
    public int peak(Layer layer) {
        int peak = 0;
        for (int slice = 0; slice < slices; slice++) {
            peak = Math.max(peak, count(layer, slice));
        }
        return peak;
    }
}
