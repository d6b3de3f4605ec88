package dev.watchfloor.app.sigma;

import dev.watchfloor.app.sigma.matching.Comparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule about many events.
 *
 * @param rules ids or names of the rules and correlations whose matches it looks at, in order
 * @param groupBy fields or aliases whose values the matches must share
 * @param aliases for each alias, by the name of a rule, the field it stands for
 * @param within longest time between the first and the last
 * @param condition what the count or the figure must be; all of it
 * @param generate whether the rules it looks at also count alone
 */
public record SigmaCorrelation(
        RuleHead head,
        Type type,
        List<String> rules,
        List<String> groupBy,
        Map<String, Map<String, String>> aliases,
        Duration within,
        Condition condition,
        boolean generate)
        implements SigmaDocument {
    public SigmaCorrelation {
        rules = List.copyOf(rules);
        groupBy = List.copyOf(groupBy);
        aliases = Map.copyOf(aliases);
    }

    /** What is counted or computed within the time. */
    public enum Type {
        EVENT_COUNT,
        VALUE_COUNT,
        TEMPORAL,
        TEMPORAL_ORDERED,
        VALUE_SUM,
        VALUE_AVG,
        VALUE_PERCENTILE
    }

    /** One comparison. */
    public record Criterion(Comparison how, BigDecimal value) {}

    /**
     * All of the criteria.
     *
     * @param field whose values are counted or computed with, null where events are counted
     * @param percentile 0..100, of {@link Type#VALUE_PERCENTILE}
     */
    public record Condition(
            List<Criterion> criteria, @Nullable String field, int percentile) {
        public Condition {
            criteria = List.copyOf(criteria);
        }

        /** Whether it asks for more than this, so that no count up to it will do. */
        public boolean isAbove(int most) {
            BigDecimal bound = BigDecimal.valueOf(most);
            return criteria.stream().anyMatch(criterion -> switch (criterion.how()) {
                case GTE, EQ -> criterion.value().compareTo(bound) > 0;
                case GT -> criterion.value().compareTo(bound) >= 0;
                case LT, LTE, NEQ -> false;
            });
        }

        public boolean holds(BigDecimal found) {
            return criteria.stream().allMatch(criterion -> criterion.how().holds(found.compareTo(criterion.value())));
        }
    }
}
