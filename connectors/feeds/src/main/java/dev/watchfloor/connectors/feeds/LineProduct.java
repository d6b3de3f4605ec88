package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.Layer;
import java.time.Duration;

/**
 * What there is to say of a product that is known by its lines only.
 *
 * @param type stable lower-case name of its connector
 * @param name its name, as its makers write it
 * @param description one sentence or two: what is read, and what is not done
 * @param layer the layer of its events
 * @param icon Ikonli Feather literal
 * @param file where its lines are
 * @param silence what it means when nothing is written
 */
public record LineProduct(
        String type, String name, String description, Layer layer, String icon, Lines file, Silence silence) {

    /**
     * Where the lines are.
     *
     * @param label name of the file's setting, sentence case
     * @param help what to write there, and which access is enough
     * @param wrong what to check when a line is not understood, one sentence
     */
    public record Lines(String label, String help, String wrong) {}

    /**
     * What it means when nothing is written.
     *
     * @param after how long nothing need be said
     * @param isExpected whether the product may well be silent for longer; otherwise silence degrades its health
     * @param meaning one or two sentences
     */
    public record Silence(Duration after, boolean isExpected, String meaning) {
        /** Quiet hours of what is touched only by attackers; a shorter silence of it says nothing. */
        private static final Duration QUIET_HOURS = Duration.ofHours(6);

        /** After how long the silence is worth an event, unless the operator says otherwise. */
        public Duration told() {
            return isExpected && after.compareTo(QUIET_HOURS) < 0 ? QUIET_HOURS : after;
        }
    }
}
