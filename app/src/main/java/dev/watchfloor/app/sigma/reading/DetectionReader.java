package dev.watchfloor.app.sigma.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.sigma.matching.EventTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads searches and the condition that joins them. For one rule. */
final class DetectionReader {
    private final Map<String, EventTest> searches = new LinkedHashMap<>();
    private final List<Expression> conditions = new ArrayList<>();

    /** @param others keys that are neither a search nor the condition */
    DetectionReader(JsonNode detection, Set<String> others, Placeholders placeholders) throws RejectedRuleException {
        if (detection.has("timeframe")) {
            throw new RejectedRuleException(
                    "\"timeframe\" is no longer part of Sigma; a correlation rule says the same.");
        }
        SearchReader reader = new SearchReader(placeholders);
        for (Map.Entry<String, JsonNode> entry : detection.properties()) {
            if (!entry.getKey().equals("condition") && !others.contains(entry.getKey())) {
                searches.put(entry.getKey(), reader.read(entry.getKey(), entry.getValue()));
            }
        }
        if (searches.isEmpty()) {
            throw new RejectedRuleException("There is nothing to search for beside the condition.");
        }
        for (String condition : Nodes.texts(detection, "condition")) {
            conditions.add(ConditionReader.read(condition));
        }
        if (conditions.isEmpty()) {
            throw new RejectedRuleException("The condition is missing.");
        }
    }

    /** Of several conditions one is enough. */
    EventTest test() throws RejectedRuleException {
        List<EventTest> tests = new ArrayList<>();
        for (Expression condition : conditions) {
            tests.add(test(condition));
        }
        return SearchReader.any(tests);
    }

    /**
     * What an event must be to stay, where the searches say what is to be taken out. The specification's example names
     * what goes ({@code condition: selection}), pySigma's rules say what stays ({@code condition: not selection}); both
     * are understood, and a mixture, which one could take either way, is not.
     */
    EventTest keeps() throws RejectedRuleException {
        if (conditions.size() > 1) {
            throw new RejectedRuleException("A filter has one condition.");
        }
        Expression condition = conditions.getFirst();
        if (!negates(condition)) {
            return new EventTest.Not(test(condition));
        }
        boolean isKeeping = condition instanceof Expression.Not
                || condition instanceof Expression.And(List<Expression> parts)
                        && parts.stream().allMatch(Expression.Not.class::isInstance);
        if (!isKeeping) {
            throw new RejectedRuleException(
                    "The condition of a filter must be one \"not\" or several joined by \"and\","
                            + " or have none at all: otherwise it could mean what stays as well as what goes.");
        }
        return test(condition);
    }

    private static boolean negates(Expression expression) {
        return switch (expression) {
            case Expression.Not _ -> true;
            case Expression.And(List<Expression> parts) -> parts.stream().anyMatch(DetectionReader::negates);
            case Expression.Or(List<Expression> parts) -> parts.stream().anyMatch(DetectionReader::negates);
            case Expression.Named _, Expression.Of _ -> false;
        };
    }

    private EventTest test(Expression expression) throws RejectedRuleException {
        return switch (expression) {
            case Expression.And(List<Expression> parts) -> SearchReader.all(tests(parts));
            case Expression.Or(List<Expression> parts) -> SearchReader.any(tests(parts));
            case Expression.Not(Expression part) -> new EventTest.Not(test(part));
            case Expression.Named(String identifier) -> named(identifier);
            case Expression.Of(boolean isAll, String pattern) -> of(isAll, pattern);
        };
    }

    private List<EventTest> tests(List<Expression> parts) throws RejectedRuleException {
        List<EventTest> tests = new ArrayList<>();
        for (Expression part : parts) {
            tests.add(test(part));
        }
        return tests;
    }

    private EventTest named(String identifier) throws RejectedRuleException {
        EventTest search = searches.get(identifier);
        if (search == null) {
            throw new RejectedRuleException(
                    "The condition names \"" + Nodes.shown(identifier) + "\", which is not there.");
        }
        return search;
    }

    private EventTest of(boolean isAll, String pattern) throws RejectedRuleException {
        Pattern wanted = pattern.equalsIgnoreCase("them")
                ? Pattern.compile("[^_].*")
                : Pattern.compile("\\Q" + pattern.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
        List<EventTest> meant = searches.entrySet().stream()
                .filter(search -> wanted.matcher(search.getKey()).matches())
                .map(Map.Entry::getValue)
                .toList();
        if (meant.isEmpty()) {
            throw new RejectedRuleException("No search is called like \"" + Nodes.shown(pattern) + "\".");
        }
        return isAll ? SearchReader.all(meant) : SearchReader.any(meant);
    }
}
