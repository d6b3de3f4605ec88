package dev.watchfloor.app.sigma.correlating;

import dev.watchfloor.app.sigma.SigmaCorrelation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a correlation counts or computes over a window that slides: sightings are taken in at its end and dropped at its
 * beginning, in order of time, so that a late event costs one pass and not one for each later moment. Not thread-safe.
 */
abstract sealed class Figure {
    static Figure of(SigmaCorrelation correlation) {
        return switch (correlation.type()) {
            case EVENT_COUNT -> new Events();
            case VALUE_COUNT -> new Values();
            case TEMPORAL -> new Rules(correlation.rules().size());
            case TEMPORAL_ORDERED -> new Order(correlation.rules().size());
            case VALUE_SUM -> new Sum(false);
            case VALUE_AVG -> new Sum(true);
            case VALUE_PERCENTILE -> new Rank(correlation.condition().percentile());
        };
    }

    /** Whether it can never be more than there are sightings. */
    static boolean isCount(SigmaCorrelation correlation) {
        return switch (correlation.type()) {
            case EVENT_COUNT, VALUE_COUNT, TEMPORAL, TEMPORAL_ORDERED -> true;
            case VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE -> false;
        };
    }

    abstract void take(Sighting newest);

    /** Of sightings with one time all are dropped before {@link #value()} is asked again. */
    abstract void drop(Sighting oldest);

    /** What the condition is about; asked while something is in the window. */
    abstract BigDecimal value();

    private static final class Events extends Figure {
        private long count;

        @Override
        void take(Sighting newest) {
            count++;
        }

        @Override
        void drop(Sighting oldest) {
            count--;
        }

        @Override
        BigDecimal value() {
            return BigDecimal.valueOf(count);
        }
    }

    private static final class Values extends Figure {
        private final Map<String, Integer> values = new HashMap<>();

        @Override
        void take(Sighting newest) {
            values.merge(String.valueOf(newest.value()), 1, Integer::sum);
        }

        @Override
        void drop(Sighting oldest) {
            values.computeIfPresent(String.valueOf(oldest.value()), (value, count) -> count == 1 ? null : count - 1);
        }

        @Override
        BigDecimal value() {
            return BigDecimal.valueOf(values.size());
        }
    }

    private static final class Rules extends Figure {
        private final int[] sightings;

        Rules(int rules) {
            sightings = new int[rules];
        }

        @Override
        void take(Sighting newest) {
            sightings[newest.rule()]++;
        }

        @Override
        void drop(Sighting oldest) {
            sightings[oldest.rule()]--;
        }

        @Override
        BigDecimal value() {
            return BigDecimal.valueOf(
                    Arrays.stream(sightings).filter(count -> count > 0).count());
        }
    }

    /** How many of the rules were met one after the other, in their order. */
    private static final class Order extends Figure {
        private static final long NEVER = Long.MIN_VALUE;

        /** By length less one and last rule, when the youngest chain of that kind begins. */
        private final long[][] begins;

        private long droppedUntil = NEVER;

        Order(int rules) {
            begins = new long[rules][rules];
            for (long[] lengths : begins) {
                Arrays.fill(lengths, NEVER);
            }
        }

        @Override
        void take(Sighting newest) {
            int rule = newest.rule();
            for (int length = rule; length > 0; length--) {
                for (int before = 0; before < rule; before++) {
                    begins[length][rule] = Math.max(begins[length][rule], begins[length - 1][before]);
                }
            }
            begins[0][rule] = newest.time();
        }

        @Override
        void drop(Sighting oldest) {
            droppedUntil = oldest.time();
        }

        @Override
        BigDecimal value() {
            for (int length = begins.length; length > 0; length--) {
                for (long begin : begins[length - 1]) {
                    if (begin > droppedUntil) {
                        return BigDecimal.valueOf(length);
                    }
                }
            }
            return BigDecimal.ZERO;
        }
    }

    private static final class Sum extends Figure {
        private final boolean isAverage;
        private BigDecimal sum = BigDecimal.ZERO;
        private long count;

        Sum(boolean isAverage) {
            this.isAverage = isAverage;
        }

        @Override
        void take(Sighting newest) {
            sum = sum.add(newest.number());
            count += newest.count();
        }

        @Override
        void drop(Sighting oldest) {
            sum = sum.subtract(oldest.number());
            count -= oldest.count();
        }

        @Override
        BigDecimal value() {
            return isAverage ? sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64) : sum;
        }
    }

    /** By the nearest rank. */
    private static final class Rank extends Figure {
        private final List<BigDecimal> sorted = new ArrayList<>();
        private final int percentile;

        Rank(int percentile) {
            this.percentile = percentile;
        }

        @Override
        void take(Sighting newest) {
            int place = Collections.binarySearch(sorted, newest.number());
            sorted.add(place < 0 ? -place - 1 : place, newest.number());
        }

        @Override
        void drop(Sighting oldest) {
            sorted.remove(Collections.binarySearch(sorted, oldest.number()));
        }

        @Override
        BigDecimal value() {
            int rank = (sorted.size() * percentile + 99) / 100;
            return sorted.get(Math.max(rank, 1) - 1);
        }
    }
}
