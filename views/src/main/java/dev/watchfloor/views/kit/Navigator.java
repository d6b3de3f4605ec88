package dev.watchfloor.views.kit;

import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.app.timeline.TimeRange;

/** Ways from one screen to another. FX thread only. */
public interface Navigator {

    /** The timeline as it was left. */
    void showTimeline();

    /** The timeline of a range and filter, paused; the way back is kept in its history. */
    void showTimeline(TimeRange range, EventFilter filter);

    void showSessions();

    void showDenylist();

    void showConnectors();

    void showAudit();

    /** A calm message at the foot of the window for some seconds; for things that need no answer. */
    void announce(String sentence);
}
