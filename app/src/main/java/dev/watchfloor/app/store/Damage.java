package dev.watchfloor.app.store;

import java.util.List;

/**
 * What could not be read back since the profile was opened.
 *
 * @param blocks how many blocks
 * @param events how many events they held
 * @param firstPositions positions of their first events, the first hundred found
 */
record Damage(int blocks, long events, List<Long> firstPositions) {
    Damage {
        firstPositions = List.copyOf(firstPositions);
    }
}
