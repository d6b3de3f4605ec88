package dev.watchfloor.app.sigma.correlating;

import dev.watchfloor.app.sigma.SigmaCorrelation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a correlation counts or computes over the matches of one window. Stateless. */
final class Figure {
    private Figure() {}

    /** @param window in order of time never empty @return what the condition is about */
    static BigDecimal of(SigmaCorrelation correlation, List<Sighting> window) {
        return switch (correlation.type()) {
            case EVENT_COUNT -> count(window.size());
            case VALUE_COUNT -> count(distinct(window));
            case TEMPORAL ->
                count((int) window.stream().mapToInt(Sighting::rule).distinct().count());
            case TEMPORAL_ORDERED -> count(ordered(window, correlation.rules().size()));
            case VALUE_SUM -> sum(window);
            case VALUE_AVG -> sum(window).divide(BigDecimal.valueOf(number(window)), MathContext.DECIMAL64);
            case VALUE_PERCENTILE ->
                percentile(
                        window.stream().map(Sighting::number).sorted().toList(),
                        correlation.condition().percentile());
        };
    }

    private static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }

    private static int distinct(List<Sighting> window) {
        Set<String> values = new HashSet<>();
        window.forEach(sighting -> values.add(String.valueOf(sighting.value())));
        return values.size();
    }

    /** How many of the rules were met one after the other, in their order. */
    private static int ordered(List<Sighting> window, int rules) {
        int[] longest = new int[rules];
        int best = 0;
        for (Sighting sighting : window) {
            int before = 0;
            for (int rule = 0; rule < sighting.rule(); rule++) {
                before = Math.max(before, longest[rule]);
            }
            longest[sighting.rule()] = Math.max(longest[sighting.rule()], before + 1);
            best = Math.max(best, before + 1);
        }
        return best;
    }

    private static BigDecimal sum(List<Sighting> window) {
        return window.stream().map(Sighting::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long number(List<Sighting> window) {
        return window.stream().mapToLong(Sighting::count).sum();
    }

    /** By the nearest rank. */
    private static BigDecimal percentile(List<BigDecimal> sorted, int percentile) {
        int rank = (sorted.size() * percentile + 99) / 100;
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
