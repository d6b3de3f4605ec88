package dev.watchfloor.benchmark.events;

/**
 * Numbers that look random and depend on the start alone (SplitMix64): event {@code i} can be drawn without drawing those
 * before it. Not thread-safe; one per event.
 */
final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Draw(long seed, long stream) {
        state = mixed(seed) ^ mixed(stream * GOLDEN + 1);
    }

    /** Scatters the bits of {@code value}; different values stay different. */
    static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** 0 inclusive to 1 exclusive. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** 0 to {@code ranks - 1}, the first far more often than the last: rank r about as often as 1/(r+1). */
    int zipf(int ranks) {
        return (int) Math.min(ranks - 1, Math.pow(ranks + 1.0, fraction()) - 1);
    }

    <T> T of(T[] values) {
        return values[below(values.length)];
    }
}
