package dev.watchfloor.views.kit;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;

/** Ways from one screen to another. FX thread only. */
public interface Navigator {

    /** The timeline as it was left. */
    void showTimeline();

    /** What a query wants in a range, on the timeline, paused; the way back is kept in its history. */
    void showTimeline(TimeRange range, Query query);

    /** The queue of incidents. */
    void showIncidents();

    /** All about one incident. @param number one that was never given opens nothing */
    void showIncident(long number);

    void showSessions();

    void showDenylist();

    /** What was done and is under way. */
    void showActions();

    /** The same, with one act selected. @param actId as in the ledger; one that is not known selects nothing */
    void showAction(String actId);

    void showConnectors();

    void showAudit();

    /** A calm message at the foot of the window for some seconds; for things that need no answer. */
    void announce(String sentence);
}
