package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.Before;
import org.jspecify.annotations.Nullable;

/**
 * One target's part of an act, about to be tried.
 *
 * @param before what was there before the first write; null while nothing was sent
 * @param attempts how often it was tried
 * @param lookOnly whether it may only be looked at, since its time to be written is over
 */
record Part(String target, @Nullable Before before, int attempts, boolean lookOnly) {

    static Part first(String target) {
        return new Part(target, null, 0, false);
    }

    static Part of(ActLedger.OpenPart open, boolean lookOnly) {
        return new Part(open.target(), open.before(), open.attempts(), lookOnly);
    }
}
