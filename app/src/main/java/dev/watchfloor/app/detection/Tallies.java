package dev.watchfloor.app.detection;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tallies by what the clues say. Not thread-safe. */
final class Tallies {
    private static final Tally NONE = new Tally();

    private final Map<Clue.Sort, Tally> bySort = new EnumMap<>(Clue.Sort.class);

    void add(Clue clue) {
        bySort.computeIfAbsent(clue.sort(), sort -> new Tally()).add(clue);
    }

    void add(Tallies others) {
        others.bySort.forEach((sort, tally) ->
                bySort.computeIfAbsent(sort, made -> new Tally()).add(tally));
    }

    /** What speaks of an attack by itself, whoever it is. Made anew. */
    Tallies grave() {
        return some(EnumSet.of(Clue.Sort.FINDING, Clue.Sort.INDICATOR, Clue.Sort.DECOY));
    }

    /** The rest. Made anew. */
    Tallies slight() {
        return some(EnumSet.complementOf(EnumSet.of(Clue.Sort.FINDING, Clue.Sort.INDICATOR, Clue.Sort.DECOY)));
    }

    private Tallies some(Set<Clue.Sort> sorts) {
        Tallies some = new Tallies();
        bySort.forEach((sort, tally) -> {
            if (sorts.contains(sort)) {
                some.bySort.computeIfAbsent(sort, made -> new Tally()).add(tally);
            }
        });
        return some;
    }

    /** Of one sort, to be read only; empty when there was none. */
    Tally of(Clue.Sort sort) {
        return bySort.getOrDefault(sort, NONE);
    }

    Collection<Tally> all() {
        return bySort.values();
    }

    /** What fired: alerts of sensors, findings and indicators. Made anew. */
    Tally alerts() {
        Tally sum = new Tally();
        Stream.of(Clue.Sort.ALERT, Clue.Sort.FINDING, Clue.Sort.INDICATOR)
                .map(this::of)
                .forEach(sum::add);
        return sum;
    }

    /** Attempts to sign in that did not work. */
    long attempts() {
        return of(Clue.Sort.REFUSED_SIGN_IN).count()
                + of(Clue.Sort.FAILED_SIGN_IN).count();
    }

    /** Between the first and the last of these; zero for none. */
    Duration attemptSpan() {
        Tally both = new Tally();
        both.add(of(Clue.Sort.REFUSED_SIGN_IN));
        both.add(of(Clue.Sort.FAILED_SIGN_IN));
        return both.isEmpty() ? Duration.ZERO : Duration.between(both.from(), both.to());
    }

    static Tallies sum(List<Tallies> some) {
        Tallies sum = new Tallies();
        some.forEach(sum::add);
        return sum;
    }
}
