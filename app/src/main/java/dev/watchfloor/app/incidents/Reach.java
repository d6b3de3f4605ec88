package dev.watchfloor.app.incidents;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident reached, as the events say, with the query behind each figure.
 *
 * @param asOf when this was true
 * @param first first event of the attack
 * @param last latest event of it so far
 * @param attack the events that speak of the attack
 * @param contained when the first own act that ends it was done somewhere, or null
 * @param servers where requests were served, most first; named by address, or by the gateway when no address is known
 * @param serverCount how many servers there are, of which the first {@value #MOST_LINES} are told
 * @param routes paths without query, most first
 * @param routeCount how many routes there are, of which the first {@value #MOST_LINES} are told
 * @param served all that was served, from the first event of the attack on
 * @param before what was served until it was contained
 * @param after what was served from then on; nothing while it is not contained
 * @param isWhole false when there were more events than were read, and the figures are at least so large; or more names than are kept
 */
public record Reach(
        Instant asOf,
        Instant first,
        Instant last,
        Figure attack,
        @Nullable Instant contained,
        List<Figure> servers,
        int serverCount,
        List<Figure> routes,
        int routeCount,
        Served served,
        Served before,
        Served after,
        boolean isWhole) {
    /** Most servers or routes told. */
    public static final int MOST_LINES = 200;

    public Reach {
        servers = List.copyOf(servers);
        routes = List.copyOf(routes);
    }

    /**
     * A number and the events behind it.
     *
     * @param name of what is counted
     * @param events how many
     * @param bytes that left, of those events that say
     */
    public record Figure(String name, long events, long bytes, Query query, TimeRange range) {}

    /**
     * Requests that were answered.
     *
     * @param unknown how many of them do not say their size
     */
    public record Served(long requests, long bytes, long unknown, Query query, TimeRange range) {}
}
