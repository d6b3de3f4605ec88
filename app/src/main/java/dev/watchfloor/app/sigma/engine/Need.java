package dev.watchfloor.app.sigma.engine;

import dev.watchfloor.app.sigma.matching.EventTest;
import dev.watchfloor.app.sigma.matching.ValueTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an event needs to match: at least one of these is in it.
 *
 * @param literals not empty
 */
record Need(Set<Literal> literals) {
    /** More than so many are not looked for: the rule is asked of every event instead. */
    private static final int MOST = 5_000;

    Need {
        literals = Set.copyOf(literals);
    }

    /**
     * Letters in a place.
     *
     * @param field empty for anywhere in the event
     * @param letters case folded, not empty
     */
    record Literal(String field, String letters) {}

    /** Empty when an event may match without anything that is known. */
    static Optional<Need> of(EventTest test) {
        return switch (test) {
            case EventTest.All(List<EventTest> tests) ->
                tests.stream().flatMap(each -> of(each).stream()).reduce(Need::rarer);
            case EventTest.Any(List<EventTest> tests) -> union(tests);
            case EventTest.Has(String field, ValueTest value) -> one(field, value);
            case EventTest.Mentions(ValueTest keyword) -> one("", keyword);
            case EventTest.Not _, EventTest.Lacks _, EventTest.Exists _, EventTest.Refers _ -> Optional.empty();
        };
    }

    private static Optional<Need> one(String field, ValueTest value) {
        String letters = value.needed();
        return letters.isEmpty() ? Optional.empty() : Optional.of(new Need(Set.of(new Literal(field, letters))));
    }

    private static Optional<Need> union(List<EventTest> tests) {
        List<Need> needs = new ArrayList<>();
        for (EventTest test : tests) {
            Optional<Need> need = of(test);
            if (need.isEmpty()) {
                return Optional.empty();
            }
            needs.add(need.get());
        }
        Set<Literal> literals = new LinkedHashSet<>();
        needs.forEach(need -> literals.addAll(need.literals()));
        return literals.isEmpty() || literals.size() > MOST ? Optional.empty() : Optional.of(new Need(literals));
    }

    /** Long letters are rarer in events than short ones, and few than many. */
    private static Need rarer(Need one, Need other) {
        if (one.shortest() != other.shortest()) {
            return one.shortest() > other.shortest() ? one : other;
        }
        return one.literals().size() <= other.literals().size() ? one : other;
    }

    private int shortest() {
        return literals.stream()
                .mapToInt(literal -> literal.letters().length())
                .min()
                .orElse(0);
    }
}
