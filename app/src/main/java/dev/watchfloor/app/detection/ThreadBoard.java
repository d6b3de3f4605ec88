package dev.watchfloor.app.detection;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;

/** Threads found so far. Thread-safe; reading never blocks on disk. */
public interface ThreadBoard {

    /** Threads with a step in the range, latest first. */
    List<AttackThread> within(TimeRange range);

    /** Tells after a thread appeared or grew, on the finding thread: be quick. */
    Pin subscribe(Runnable listener);
}
