package dev.watchfloor.app.baselines;

/** One thing that an event teaches about an actor. */
sealed interface Observation {
    Actor actor();

    record Value(Actor actor, Aspect aspect, String value) implements Observation {}

    /** @param bytes sent to the actor, at least 1 */
    record Bytes(Actor actor, long bytes) implements Observation {}

    /** It was there at that hour. */
    record Hour(Actor actor) implements Observation {}
}
