package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Layer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One numbered step of a thread.
 *
 * @param layer the lane it is drawn in
 * @param title one line, with the count
 * @param detail addresses, rules, routes
 * @param link what joins it to what came before; null for the first
 * @param from first event of it
 * @param to last event of it, not before {@code from}
 * @param events how many events it stands for
 * @param position position of a typical event, -1 when it stands for a session
 */
public record ThreadStep(
        Layer layer,
        String title,
        String detail,
        @Nullable Link link,
        Instant from,
        Instant to,
        long events,
        long position) {

    /** The link in words, empty for the first step. */
    public String joinedBy() {
        return link == null ? "" : link.words();
    }

    /** The same without a link. */
    ThreadStep unjoined() {
        return new ThreadStep(layer, title, detail, null, from, to, events, position);
    }
}
