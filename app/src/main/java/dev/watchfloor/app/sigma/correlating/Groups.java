package dev.watchfloor.app.sigma.correlating;

import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.SigmaCorrelation.Criterion;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.matching.Numbers;
import dev.watchfloor.app.sigma.matching.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The windows of one correlation, one for each group. Not thread-safe. */
final class Groups {
    /** The group that had no match for longest is forgotten for another. */
    static final int MOST_GROUPS = 200_000;
    /** A window holds no more matches, newest first; a count above cannot be waited for. */
    static final int MOST_SIGHTINGS = 10_000;
    /** All windows together hold no more matches. */
    static final int MOST_KEPT = 1_000_000;

    private final SigmaCorrelation correlation;
    private final int most;
    private final int mostKept;
    private final LinkedHashMap<List<String>, Window> windows = new LinkedHashMap<>(16, 0.75f, true);
    private long forgotten;
    /** In all windows together. */
    private long kept;

    Groups(SigmaCorrelation correlation) {
        this(correlation, MOST_KEPT);
    }

    /** @param mostKept matches in all windows together */
    Groups(SigmaCorrelation correlation, int mostKept) {
        this.correlation = correlation;
        this.mostKept = mostKept;
        this.most = most(correlation);
    }

    SigmaCorrelation correlation() {
        return correlation;
    }

    /** How many groups were forgotten while they could still have counted. */
    long forgotten() {
        return forgotten;
    }

    /**
     * Takes a match in.
     *
     * @param rule its place in the list of rules
     * @param name what aliases call the rule by; empty for none
     */
    Optional<CorrelationMatch> add(int rule, String name, EventFields event, Instant time, long reference) {
        List<String> group = new ArrayList<>(correlation.groupBy().size());
        for (String field : correlation.groupBy()) {
            String value = value(event, aliased(field, name));
            if (value == null) {
                return Optional.empty();
            }
            group.add(value);
        }
        String field = correlation.condition().field();
        String value = field == null ? null : value(event, aliased(field, name));
        if (field != null && value == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = value == null ? Optional.empty() : Numbers.read(value);
        if (isComputed() && number.isEmpty()) {
            return Optional.empty();
        }
        Window window = windows.computeIfAbsent(List.copyOf(group), values -> new Window(values, most));
        kept -= window.size();
        Optional<CorrelationMatch> match = window.add(
                new Sighting(time.toEpochMilli(), rule, value, number.orElse(BigDecimal.ZERO), 1, reference),
                correlation);
        kept += window.size();
        while (windows.size() > MOST_GROUPS || kept > mostKept) {
            forget(time);
        }
        return match;
    }

    private boolean isComputed() {
        return switch (correlation.type()) {
            case VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE -> true;
            case EVENT_COUNT, VALUE_COUNT, TEMPORAL, TEMPORAL_ORDERED -> false;
        };
    }

    private void forget(Instant now) {
        Map.Entry<List<String>, Window> eldest = windows.firstEntry();
        windows.remove(eldest.getKey());
        kept -= eldest.getValue().size();
        boolean couldCount =
                eldest.getValue().newest() >= now.minus(correlation.within()).toEpochMilli();
        forgotten += couldCount ? 1 : 0;
    }

    private String aliased(String field, String rule) {
        Map<String, String> alias = correlation.aliases().get(field);
        return alias == null ? field : alias.getOrDefault(rule, field);
    }

    /** Letter case does not count in groups, as it does not in rules. */
    private static @Nullable String value(EventFields event, String field) {
        List<Text> texts = event.field(field).texts();
        return texts.isEmpty() ? null : texts.getFirst().folded();
    }

    /** For a count with no upper bound no more matches matter than the bound itself. */
    private static int most(SigmaCorrelation correlation) {
        int most = 0;
        for (Criterion criterion : correlation.condition().criteria()) {
            switch (criterion.how()) {
                case GT, GTE -> most = Math.max(most, criterion.value().intValue() + 2);
                case LT, LTE, EQ, NEQ -> most = MOST_SIGHTINGS;
            }
        }
        boolean isCount = correlation.type() == SigmaCorrelation.Type.EVENT_COUNT
                || correlation.type() == SigmaCorrelation.Type.VALUE_COUNT;
        return isCount ? Math.min(most, MOST_SIGHTINGS) : MOST_SIGHTINGS;
    }
}
