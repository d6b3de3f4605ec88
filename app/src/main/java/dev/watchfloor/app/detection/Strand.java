package dev.watchfloor.app.detection;

/**
 * What was joined to an episode by something else than its origin. Not thread-safe.
 *
 * @param key what it has in common with the episode
 * @param place the network that it comes from, empty when its events name none
 * @param tallies what there is
 * @param clocks the connectors whose measured offset decided that it belongs, with the offset
 */
record Strand(JoinKey key, String place, Tallies tallies, ClockNotes clocks) {
    Strand(JoinKey key, String place) {
        this(key, place, new Tallies(), new ClockNotes());
    }
}
