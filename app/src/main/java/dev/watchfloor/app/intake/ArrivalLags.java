package dev.watchfloor.app.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Remembers how late the last events came. Not thread-safe. */
final class ArrivalLags {
    /** Few, so that a clock that was set right is believed soon. */
    static final int MOST = 64;

    /** What came before says nothing of now. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final Deque<Came> last = new ArrayDeque<>(MOST);

    private record Came(Instant arrival, Duration late) {}

    void add(Instant happened, Instant arrival) {
        if (last.size() == MOST) {
            last.removeFirst();
        }
        last.addLast(new Came(arrival, Duration.between(happened, arrival)));
    }

    /** Of the events of the last hour; empty when there are none. */
    Optional<Lag> at(Instant now) {
        Instant oldest = now.minus(FRESH);
        var late = last.stream()
                .filter(came -> !came.arrival().isBefore(oldest))
                .map(Came::late)
                .sorted()
                .toList();
        if (late.isEmpty()) {
            return Optional.empty();
        }
        int early = (int) late.stream()
                .filter(span -> span.compareTo(Lag.EARLY.negated()) < 0)
                .count();
        return Optional.of(new Lag(late.getFirst(), late.get(late.size() / 2), early, late.size()));
    }
}
