package dev.watchfloor.app.baselines;

import java.time.Duration;

/** Whether something is usual for an actor. */
public sealed interface Usual {

    /** It was seen before. */
    record Known(Sightings before) implements Usual {}

    /**
     * It was not, though enough is known that it would have been.
     *
     * @param span how long the actor has been watched, at most {@link Baselines#MEMORY}
     * @param others how many other values are known
     * @param count how often those were seen
     */
    record First(Duration span, int others, long count) implements Usual {}

    /** Nobody can say. */
    record Unknown(Reason reason) implements Usual {}

    /** Why nobody can say. */
    enum Reason {
        /** Too little was learned of this actor. */
        TOO_LITTLE,
        /** The actor has so many different values that some had to be forgotten. */
        TOO_MANY
    }
}
