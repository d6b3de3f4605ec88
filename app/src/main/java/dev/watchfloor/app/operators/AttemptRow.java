package dev.watchfloor.app.operators;

import dev.watchfloor.app.operators.factors.RegisteredKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of tries to sign in under one name.
 *
 * @param failures in a row, counted before the try so that ending the program does not help
 * @param lastTry seconds since 1970 UTC
 * @param lastStep time step of the newest code that was taken; an older or the same one is a replay
 * @param keyCounts how often security keys have signed, by tag; one that has signed less often is a copy
 */
record AttemptRow(int failures, long lastTry, long lastStep, Map<String, Long> keyCounts) {
    static final AttemptRow NONE = new AttemptRow(0, 0, -1, Map.of());

    AttemptRow {
        keyCounts = Map.copyOf(keyCounts);
    }

    AttemptRow tried(long now) {
        return new AttemptRow(failures + 1, now, lastStep, keyCounts);
    }

    /** @param step the newest that is not taken any more */
    AttemptRow refusedUntil(long step) {
        return new AttemptRow(failures, lastTry, Math.max(lastStep, step), keyCounts);
    }

    /** @param keys tags of the keys that the operator has now; what others have signed is forgotten */
    AttemptRow succeeded(long now, Proof proof, Set<String> keys) {
        Map<String, Long> counts = new LinkedHashMap<>(keyCounts);
        counts.keySet().retainAll(keys);
        if (proof instanceof Proof.Touch(RegisteredKey key)) {
            counts.merge(key.tag(), key.signCount(), Math::max);
        }
        long step = proof instanceof Proof.Step right ? right.step() : -1;
        return new AttemptRow(0, now, Math.max(lastStep, step), counts);
    }
}
