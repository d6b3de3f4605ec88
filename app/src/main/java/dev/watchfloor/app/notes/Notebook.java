package dev.watchfloor.app.notes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Pins and notes on events; at most one note for each event. Thread-safe. What has returned is on disk; a failing disk
 * surfaces as {@link dev.watchfloor.app.timeline.StoreException}.
 */
public interface Notebook {

    /**
     * Notes on events within a range of event time, latest event first.
     *
     * @param limit 1..10,000
     */
    List<Note> within(TimeRange range, int limit);

    /** The note on the event at a position of the log. */
    Optional<Note> find(long position);

    /**
     * Puts a note in the place of the one on that event, in the name of the console's operator.
     *
     * @param text is cleaned first, see {@link Note#cleaned}
     * @throws IllegalArgumentException see {@link Note#requireFitting}
     */
    Note keep(NotedEvent event, boolean pinned, String text);

    /** Pins events, all or none of them; notes keep their texts. @return how many were not pinned before */
    int pin(Collection<NotedEvent> events);

    /** Takes the note on an event away. @return what it was, for undoing with {@link #keep}; empty when there was none */
    Optional<Note> remove(long position);

    /** Tells after notes changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
