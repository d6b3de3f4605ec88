package dev.watchfloor.app.detection;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;
import java.util.Map;

/** Threads found so far. Thread-safe; reading never blocks on disk. */
public interface ThreadBoard {

    /** Threads with a step in the range, latest first. */
    List<AttackThread> within(TimeRange range);

    /**
     * Threads that were told of and turned out to be part of another, by their ids, with the id of the one that tells them
     * now; those that ended so latest.
     */
    Map<String, String> absorbed();

    /** Tells after a thread appeared or grew, on the finding thread: be quick. */
    Pin subscribe(Runnable listener);
}
