package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Layer;
import java.time.Instant;

/**
 * One numbered step of a thread.
 *
 * @param layer the lane it is drawn in
 * @param title one line, with the count
 * @param detail addresses, rules, routes
 * @param joinedBy key that joins it to the step before and how sure that is; empty for the first
 * @param from first event of it
 * @param to last event of it, not before {@code from}
 * @param events how many events it stands for
 * @param position position of a typical event, -1 when it stands for a session
 */
public record ThreadStep(
        Layer layer,
        String title,
        String detail,
        String joinedBy,
        Instant from,
        Instant to,
        long events,
        long position) {}
