package dev.watchfloor.app.detection;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;

/** Incidents found so far. Thread-safe; reading never blocks on disk. */
public interface IncidentBoard {

    /** Incidents with a step in the range, latest first. */
    List<Incident> within(TimeRange range);

    /** Tells after an incident appeared or grew, on the finding thread: be quick. */
    Pin subscribe(Runnable listener);
}
