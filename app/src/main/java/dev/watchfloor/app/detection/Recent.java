package dev.watchfloor.app.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last clues of one sort at one place, in the order of arrival; bounded in number and time. Not thread-safe. */
final class Recent {
    private final int most;
    private final Deque<Clue> clues = new ArrayDeque<>(1);

    Recent(int most) {
        this.most = most;
    }

    void add(Clue clue) {
        clues.addLast(clue);
        Instant oldest = clue.when().minus(Thresholds.QUIET);
        while (clues.size() > most || clues.getFirst().when().isBefore(oldest)) {
            clues.removeFirst();
        }
    }

    /** Hands out all and forgets them. */
    List<Clue> take() {
        List<Clue> all = List.copyOf(clues);
        clues.clear();
        return all;
    }

    /** Whether so many of them, with this one, fall into one span of this length. The order of arrival does not count. */
    boolean hasBurst(Clue with, int count, Duration span) {
        Instant from = with.when().minus(span);
        Instant to = with.when().plus(span);
        List<Instant> near = new ArrayList<>();
        for (Clue clue : clues) {
            if (!clue.when().isBefore(from) && !clue.when().isAfter(to)) {
                near.add(clue.when());
            }
        }
        near.sort(null);
        for (int first = 0; first + count <= near.size(); first++) {
            if (!near.get(first + count - 1).isAfter(near.get(first).plus(span))) {
                return true;
            }
        }
        return false;
    }
}
