package dev.watchfloor.app.detection;

import java.util.Optional;

/** Gives the events that findings point to. May read from disk. */
@FunctionalInterface
interface Pointed {
    /** The event at a position as a clue, empty when it is no longer kept. */
    Optional<Clue> at(long position);
}
