package dev.watchfloor.app.baselines;

/**
 * How many actors of a kind are remembered.
 *
 * @param actors at most {@link ActorKind#most}
 * @param forgotten how many had to be forgotten since the start, because there was no room for them; of these nobody can say
 *     what is usual
 */
public record Remembered(int actors, long forgotten) {}
