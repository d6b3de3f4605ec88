package dev.watchfloor.app.sigma.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.SigmaCorrelation.Condition;
import dev.watchfloor.app.sigma.SigmaCorrelation.Criterion;
import dev.watchfloor.app.sigma.SigmaCorrelation.Type;
import dev.watchfloor.app.sigma.matching.Comparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads correlations. Stateless. */
final class CorrelationReader {
    /** A window is kept in memory. */
    static final Duration LONGEST = Duration.ofDays(31);

    /** Every match that counts is kept in memory. */
    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(9_000);

    private static final Set<String> KEYS =
            Set.of("type", "rules", "group-by", "timespan", "condition", "aliases", "generate");

    private CorrelationReader() {}

    static SigmaCorrelation read(RuleHead head, JsonNode document) throws RejectedRuleException {
        JsonNode node = Nodes.map(document, "correlation");
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!KEYS.contains(entry.getKey())) {
                throw new RejectedRuleException(
                        "\"" + Nodes.shown(entry.getKey()) + "\" is not part of a correlation.");
            }
        }
        Type type = type(Nodes.text(node, "type", 100));
        List<String> rules = Nodes.texts(node, "rules");
        if (rules.isEmpty()) {
            throw new RejectedRuleException("A correlation names the rules whose matches it looks at.");
        }
        return new SigmaCorrelation(
                head,
                type,
                rules,
                Nodes.texts(node, "group-by"),
                aliases(node.path("aliases")),
                within(Nodes.text(node, "timespan", 100)),
                condition(type, node.path("condition"), rules.size()),
                generates(document, node));
    }

    private static Type type(String word) throws RejectedRuleException {
        return Arrays.stream(Type.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new RejectedRuleException("There is no type of correlation \"" + Nodes.shown(word) + "\"."));
    }

    private static Duration within(String text) throws RejectedRuleException {
        if (!text.matches("[1-9]\\d{0,8}[smhd]")) {
            throw new RejectedRuleException("\"timespan\" is a number and one of s, m, h, d, such as 15m.");
        }
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        Duration within = switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
        if (within.compareTo(LONGEST) > 0) {
            throw new RejectedRuleException("\"timespan\" is longer than " + LONGEST.toDays()
                    + " days, which is the most that is kept in mind.");
        }
        return within;
    }

    private static Map<String, Map<String, String>> aliases(JsonNode node) throws RejectedRuleException {
        Map<String, Map<String, String>> aliases = new HashMap<>();
        for (Map.Entry<String, JsonNode> alias : node.properties()) {
            Map<String, String> fields = new HashMap<>();
            for (Map.Entry<String, JsonNode> field : alias.getValue().properties()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
            if (fields.isEmpty()) {
                throw new RejectedRuleException(
                        "The alias \"" + Nodes.shown(alias.getKey()) + "\" stands for no field of any rule.");
            }
            aliases.put(alias.getKey(), Map.copyOf(fields));
        }
        return aliases;
    }

    static boolean generates(JsonNode document, JsonNode correlation) {
        return correlation.path("generate").asBoolean(document.path("generate").asBoolean(false));
    }

    private static Condition condition(Type type, JsonNode node, int rules) throws RejectedRuleException {
        boolean isTemporal = type == Type.TEMPORAL || type == Type.TEMPORAL_ORDERED;
        if (isTemporal && (node.isMissingNode() || node.isNull())) {
            return new Condition(List.of(new Criterion(Comparison.GTE, BigDecimal.valueOf(rules))), null, 0);
        }
        if (!node.isObject()) {
            throw new RejectedRuleException("The condition of a correlation is a map such as \"gte: 10\".");
        }
        List<Criterion> criteria = new ArrayList<>();
        String field = null;
        int percentile = 0;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            switch (entry.getKey()) {
                case "field" -> field = entry.getValue().asText();
                case "percentile" -> percentile = percentile(entry.getValue());
                default -> criteria.add(criterion(entry.getKey(), entry.getValue()));
            }
        }
        check(type, criteria, field, percentile);
        return new Condition(criteria, field, percentile);
    }

    private static int percentile(JsonNode value) throws RejectedRuleException {
        if (!value.isIntegralNumber() || value.asInt() < 1 || value.asInt() > 100) {
            throw new RejectedRuleException("\"percentile\" is a number from 1 to 100.");
        }
        return value.asInt();
    }

    private static Criterion criterion(String word, JsonNode value) throws RejectedRuleException {
        Comparison how = Arrays.stream(Comparison.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new RejectedRuleException(
                        "\"" + Nodes.shown(word) + "\" is not part of the condition of a correlation."));
        if (!value.isNumber()) {
            throw new RejectedRuleException("\"" + word + "\" takes a number.");
        }
        return new Criterion(how, value.decimalValue());
    }

    private static void check(Type type, List<Criterion> criteria, @Nullable String field, int percentile)
            throws RejectedRuleException {
        boolean needsField = switch (type) {
            case VALUE_COUNT, VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE -> true;
            case EVENT_COUNT, TEMPORAL, TEMPORAL_ORDERED -> false;
        };
        if (needsField != (field != null)) {
            throw new RejectedRuleException(
                    needsField ? "The condition lacks \"field\"." : "The condition must not have \"field\".");
        }
        if ((type == Type.VALUE_PERCENTILE) != (percentile > 0)) {
            throw new RejectedRuleException("\"percentile\" belongs to value_percentile, which needs it.");
        }
        if (criteria.isEmpty()) {
            throw new RejectedRuleException("The condition compares with nothing.");
        }
        boolean isCount = type == Type.EVENT_COUNT || type == Type.VALUE_COUNT;
        if (isCount && criteria.stream().anyMatch(each -> each.value().compareTo(MOST_COUNTED) > 0)) {
            throw new RejectedRuleException(String.format(
                    Locale.ROOT,
                    "It counts further than %,d, which is the most that is kept in mind.",
                    MOST_COUNTED.intValueExact()));
        }
        boolean holdsForNone =
                criteria.stream().allMatch(each -> each.how().holds(BigDecimal.ZERO.compareTo(each.value())));
        if (isCount && holdsForNone) {
            throw new RejectedRuleException("Its condition holds when nothing happened at all; what does not happen is"
                    + " not seen by looking at what does.");
        }
    }
}
