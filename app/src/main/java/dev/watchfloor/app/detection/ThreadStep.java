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
 * @param link what joins it to the attack; null for the one that the attack begins with
 * @param from first event of it
 * @param to last event of it, not before {@code from}
 * @param events how many events it stands for
 * @param position position of a typical event, -1 when it stands for a session
 * @param aside whether it may as well be somebody else's work, such as the account's owner's: then it is shown with its doubt
 *     and counts neither in the thread's times nor in its numbers or its score
 */
public record ThreadStep(
        Layer layer,
        String title,
        String detail,
        @Nullable Link link,
        Instant from,
        Instant to,
        long events,
        long position,
        boolean aside) {

    /** One that counts. */
    public ThreadStep(
            Layer layer,
            String title,
            String detail,
            @Nullable Link link,
            Instant from,
            Instant to,
            long events,
            long position) {
        this(layer, title, detail, link, from, to, events, position, false);
    }

    /** The link in words, empty for the step that the attack begins with. */
    public String joinedBy() {
        return link == null ? "" : link.words();
    }

    /** The same without a link. */
    ThreadStep unjoined() {
        return new ThreadStep(layer, title, detail, null, from, to, events, position, aside);
    }

    /** The same, not counted. */
    ThreadStep asAside() {
        return new ThreadStep(layer, title, detail, link, from, to, events, position, true);
    }
}
