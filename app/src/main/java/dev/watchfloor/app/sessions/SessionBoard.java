package dev.watchfloor.app.sessions;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.SessionRef;
import java.util.List;
import java.util.Optional;

/**
 * All sessions of all identity providers, fed by looking at the providers in turn and by identity events. Survives a
 * restart. Thread-safe.
 */
public interface SessionBoard {

    /**
     * Sessions that were open at some moment of the range and that the query may want, by start time, see
     * {@link SessionMatching}.
     */
    List<SessionRecord> within(Query query, TimeRange range);

    /** Sessions open now, newest first. */
    List<SessionRecord> open();

    Optional<SessionRecord> find(String provider, SessionRef session);

    /** Asks the provider now instead of at the next turn; returns when its answer is on the board. */
    void refresh(String provider) throws InterruptedException;

    /** Tells after something changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
