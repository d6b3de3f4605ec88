package dev.watchfloor.app.sigma.correlating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A figure that slides is the one of the window counted anew. */
class FigureTest {
    private static final int RULES = 3;
    private static final long SPAN = 40;

    @ParameterizedTest
    @EnumSource(SigmaCorrelation.Type.class)
    void slidingIsCountingAnew(SigmaCorrelation.Type type) {
        SigmaCorrelation correlation = correlation(type);
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<Sighting> all = sightings(random, 60);
            Figure figure = Figure.of(correlation);
            int first = 0;
            for (int last = 0; last < all.size(); last++) {
                figure.take(all.get(last));
                while (all.get(first).time() < all.get(last).time() - SPAN) {
                    figure.drop(all.get(first++));
                }
                assertThat(figure.value())
                        .as("round %d, window %d to %d", round, first, last)
                        .isEqualByComparingTo(anew(type, all.subList(first, last + 1)));
            }
        }
    }

    private static BigDecimal anew(SigmaCorrelation.Type type, List<Sighting> window) {
        BigDecimal sum = window.stream().map(Sighting::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (type) {
            case EVENT_COUNT -> BigDecimal.valueOf(window.size());
            case VALUE_COUNT ->
                BigDecimal.valueOf(
                        window.stream().map(Sighting::value).distinct().count());
            case TEMPORAL ->
                BigDecimal.valueOf(
                        window.stream().map(Sighting::rule).distinct().count());
            case TEMPORAL_ORDERED -> BigDecimal.valueOf(longestInOrder(window));
            case VALUE_SUM -> sum;
            case VALUE_AVG -> sum.divide(BigDecimal.valueOf(window.size()), java.math.MathContext.DECIMAL64);
            case VALUE_PERCENTILE -> {
                List<BigDecimal> sorted =
                        window.stream().map(Sighting::number).sorted().toList();
                yield sorted.get(Math.max((sorted.size() * 90 + 99) / 100, 1) - 1);
            }
        };
    }

    private static int longestInOrder(List<Sighting> window) {
        int[] longest = new int[RULES];
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

    private static List<Sighting> sightings(Random random, int count) {
        List<Sighting> all = new ArrayList<>();
        long time = 0;
        for (int number = 0; number < count; number++) {
            time += random.nextInt(12) == 0 ? 60 : random.nextInt(8);
            all.add(new Sighting(
                    time,
                    random.nextInt(RULES),
                    "v" + random.nextInt(6),
                    BigDecimal.valueOf(random.nextInt(-50, 50), 1),
                    1,
                    number));
        }
        return all;
    }

    private static SigmaCorrelation correlation(SigmaCorrelation.Type type) {
        Set<SigmaCorrelation.Type> withField = new HashSet<>(Set.of(
                SigmaCorrelation.Type.VALUE_COUNT,
                SigmaCorrelation.Type.VALUE_SUM,
                SigmaCorrelation.Type.VALUE_AVG,
                SigmaCorrelation.Type.VALUE_PERCENTILE));
        String more = withField.contains(type)
                ? ", condition: {gte: 2, field: f"
                        + (type == SigmaCorrelation.Type.VALUE_PERCENTILE ? ", percentile: 90" : "") + "}"
                : ", condition: {gte: 2}";
        StringBuilder text =
                new StringBuilder("title: c\ncorrelation: {type: " + type.name().toLowerCase(java.util.Locale.ROOT)
                        + ", rules: [a, b, c], group-by: [g], timespan: 1m" + more + "}\n");
        for (String name : List.of("a", "b", "c")) {
            text.append("---\ntitle: ")
                    .append(name)
                    .append("\nname: ")
                    .append(name)
                    .append("\nlogsource: {category: w}\n")
                    .append("detection: {s: {f: 1}, condition: s}\n");
        }
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        assembly.add(text.toString(), "t.yml");
        SigmaRules rules = assembly.assembled();
        assertThat(rules.rejected()).isEmpty();
        return rules.correlations().getFirst();
    }
}
