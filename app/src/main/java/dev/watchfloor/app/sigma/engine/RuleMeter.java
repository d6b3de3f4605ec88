package dev.watchfloor.app.sigma.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Measures what rules take, at one in {@value #EVERY} events and after each that was slow, so that measuring itself costs
 * next to nothing. What is long ago counts less and less. Not thread-safe.
 */
public final class RuleMeter {
    /** What a single rule may take for an event on the average. A thousandth of a second leaves 1,000 events/s. */
    public static final double MOST_MICROS = 1_000;

    private static final int EVERY = 16;
    private static final double NANOS_IN_MICRO = 1_000;
    /** An event that takes all rules so long has the next one measured. */
    private static final long SLOW = 2_000_000;
    /** A pause of the machine must not be taken for a rule's time. */
    private static final long MOST_AT_ONCE = 100_000_000;
    /** So many events must have been measured, and so long a rule must have taken in them, before it is too dear. */
    private static final int FEWEST = 20;

    private static final long SHORTEST = 1_000_000_000;
    /** Then all counts half. */
    private static final int MOST = 4_096;

    private final LongSupplier nanos;
    private final Map<String, Long> took = new HashMap<>();
    private long all;
    private long measured;
    private long events;
    private boolean isSlow;
    private boolean isFresh;

    /** @param nanos a clock that only goes forward, in nanoseconds */
    public RuleMeter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether the event that comes now is measured. */
    public boolean isNext() {
        boolean isNext = isSlow || events % EVERY == 0;
        events++;
        return isNext;
    }

    public long now() {
        return nanos.getAsLong();
    }

    /** A rule was asked of a measured event. @param begun when that began */
    public void asked(String rule, long begun) {
        took.merge(rule, bounded(now() - begun), Long::sum);
    }

    /** All rules were asked of an event. @param begun when that began */
    public void end(long begun, boolean isMeasured) {
        long length = now() - begun;
        isSlow = length > SLOW;
        isFresh = isMeasured;
        if (isMeasured) {
            all += Math.max(1, bounded(length));
            measured++;
            if (measured > MOST) {
                took.replaceAll((rule, each) -> each / 2);
                took.values().removeIf(each -> each == 0);
                all /= 2;
                measured /= 2;
            }
        }
    }

    /** The rules that take too much, by key; asked after each event. */
    public List<String> tooDear() {
        if (!isFresh || measured < FEWEST || all < SHORTEST) {
            return List.of();
        }
        return took.entrySet().stream()
                .filter(each -> each.getValue() >= SHORTEST && micros(each.getValue()) > MOST_MICROS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** A rule is not asked any more. */
    public void forget(String rule) {
        Long gone = took.remove(rule);
        all = Math.max(0, all - (gone == null ? 0 : gone));
    }

    /** By key; rules that were never asked, because nothing looked like them, take nothing and are not there. */
    public Map<String, RuleCost> costs() {
        Map<String, RuleCost> costs = new TreeMap<>();
        took.forEach((rule, each) ->
                costs.put(rule, new RuleCost(Math.min(1, (double) each / Math.max(1, all)), micros(each))));
        return costs;
    }

    private double micros(long each) {
        return each / NANOS_IN_MICRO / Math.max(1, measured);
    }

    private static long bounded(long length) {
        return Math.clamp(length, 0, MOST_AT_ONCE);
    }
}
