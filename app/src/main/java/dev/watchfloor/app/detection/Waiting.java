package dev.watchfloor.app.detection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clues that belong to no attack yet, by what they could be joined by: one that begins or grows later finds here what
 * came before. The eldest are forgotten first. Not thread-safe.
 */
final class Waiting {
    private static final int MOST = 50_000;
    private static final int MOST_OF_A_KEY = 200;

    private final Deque<Held> all = new ArrayDeque<>();
    private final Map<JoinKey, Deque<Clue>> byKey = new HashMap<>();

    private record Held(Clue clue, List<JoinKey> keys) {}

    /** @param keys by which it can be found, such as {@link #keys} */
    void add(Clue clue, List<JoinKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        all.addLast(new Held(clue, keys));
        for (JoinKey key : keys) {
            Deque<Clue> same = byKey.computeIfAbsent(key, made -> new ArrayDeque<>(1));
            same.addLast(clue);
            if (same.size() > MOST_OF_A_KEY) {
                same.removeFirst();
            }
        }
        while (all.size() > MOST) {
            forget(all.removeFirst());
        }
    }

    /** What a clue can be found by: what is served to an address belongs to it only when a session does. */
    static List<JoinKey> keys(Clue clue) {
        return clue.keys().stream()
                .filter(key -> clue.isBad() || key.key() != Link.Key.ADDRESS)
                .toList();
    }

    /** In the order of arrival. They stay: each can be joined by something else still. */
    List<Clue> with(JoinKey key) {
        Deque<Clue> same = byKey.get(key);
        return same == null ? List.of() : List.copyOf(same);
    }

    /** It has found its place. */
    void remove(Clue clue) {
        for (JoinKey key : keys(clue)) {
            Deque<Clue> same = byKey.get(key);
            if (same != null && same.removeIf(other -> other == clue) && same.isEmpty()) {
                byKey.remove(key);
            }
        }
    }

    /** All with this key, in the order of arrival; they are not found by it again. */
    List<Clue> take(JoinKey key) {
        Deque<Clue> same = byKey.remove(key);
        return same == null ? List.of() : List.copyOf(same);
    }

    int size() {
        return all.size();
    }

    private void forget(Held eldest) {
        for (JoinKey key : eldest.keys()) {
            Deque<Clue> same = byKey.get(key);
            if (same != null && same.peekFirst() == eldest.clue()) {
                same.removeFirst();
                if (same.isEmpty()) {
                    byKey.remove(key);
                }
            }
        }
    }
}
