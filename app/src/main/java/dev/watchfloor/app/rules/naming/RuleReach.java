package dev.watchfloor.app.rules.naming;

import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.matching.EventTest;
import dev.watchfloor.app.sigma.matching.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether events that the console takes could match a rule at all. It is read well, and finds nothing for ever, when it is
 * for a log that no connector reads, or asks for fields that no such record has. Immutable.
 */
public final class RuleReach {
    private static final int MOST_NAMED = 5;

    private final KnownLogs known;

    /** @param types of the connectors that read events, whether there are any or not */
    public RuleReach(Collection<String> types) {
        known = new KnownLogs(types);
    }

    /** A sentence why it finds nothing, or nothing when some event could match it. */
    public Optional<String> problem(SigmaRule rule) {
        List<KnownLogs.Log> logs = known.of(rule.source());
        if (logs.isEmpty()) {
            return Optional.of("No connector reads " + words(rule.source()) + ", so it finds nothing.");
        }
        if (logs.stream().anyMatch(log -> isPossible(rule.test(), name -> isKnown(log, name)))) {
            return Optional.empty();
        }
        TreeSet<String> missing = new TreeSet<>();
        logs.forEach(log -> unknown(rule.test(), name -> isKnown(log, name), missing));
        return Optional.of("No record of " + words(rule.source()) + " that the console takes has "
                + missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (missing.size() > MOST_NAMED ? " and others" : "") + ", so it finds nothing.");
    }

    private static boolean isKnown(KnownLogs.Log log, String name) {
        String folded = Text.fold(name.replace(" ", ""));
        return FieldNames.isKnown(folded)
                || log.has(folded)
                || OtherNames.of("", folded).stream().anyMatch(other -> isAnswered(log, other));
    }

    /** Records of gateways have the names of {@link OtherNames}; those of the others are all listed. */
    private static boolean isAnswered(KnownLogs.Log log, String other) {
        return log.source().product() == null || log.has(other);
    }

    /** Whether it can hold for an event that lacks all fields that are not known. */
    private static boolean isPossible(EventTest test, Predicate<String> known) {
        return switch (test) {
            case EventTest.All(List<EventTest> tests) -> tests.stream().allMatch(each -> isPossible(each, known));
            case EventTest.Any(List<EventTest> tests) -> tests.stream().anyMatch(each -> isPossible(each, known));
            case EventTest.Not(EventTest not) -> !isCertain(not, known);
            case EventTest.Has has -> known.test(has.field());
            case EventTest.Exists exists -> known.test(exists.field());
            case EventTest.Refers refers -> known.test(refers.field()) && known.test(refers.other());
            case EventTest.Lacks _, EventTest.Mentions _ -> true;
        };
    }

    /** Whether it holds for every event that lacks all fields that are not known. */
    private static boolean isCertain(EventTest test, Predicate<String> known) {
        return switch (test) {
            case EventTest.All(List<EventTest> tests) -> tests.stream().allMatch(each -> isCertain(each, known));
            case EventTest.Any(List<EventTest> tests) -> tests.stream().anyMatch(each -> isCertain(each, known));
            case EventTest.Not(EventTest not) -> !isPossible(not, known);
            case EventTest.Lacks lacks -> !known.test(lacks.field());
            case EventTest.Has _, EventTest.Exists _, EventTest.Refers _, EventTest.Mentions _ -> false;
        };
    }

    private static void unknown(EventTest test, Predicate<String> known, Set<String> into) {
        switch (test) {
            case EventTest.All(List<EventTest> tests) -> tests.forEach(each -> unknown(each, known, into));
            case EventTest.Any(List<EventTest> tests) -> tests.forEach(each -> unknown(each, known, into));
            case EventTest.Not(EventTest not) -> unknown(not, known, into);
            case EventTest.Has has -> add(has.field(), known, into);
            case EventTest.Lacks lacks -> add(lacks.field(), known, into);
            case EventTest.Exists exists -> add(exists.field(), known, into);
            case EventTest.Refers refers -> {
                add(refers.field(), known, into);
                add(refers.other(), known, into);
            }
            case EventTest.Mentions _ -> {}
        }
    }

    private static void add(String field, Predicate<String> known, Set<String> into) {
        if (!known.test(field)) {
            into.add('"' + field + '"');
        }
    }

    private static String words(LogSource source) {
        return java.util.stream.Stream.of(source.category(), source.product(), source.service())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("/", "the log source \"", "\""));
    }
}
