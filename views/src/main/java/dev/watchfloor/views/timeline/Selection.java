package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.Incident;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.StoredEvent;

/** What the details pane is about. */
sealed interface Selection {
    record Nothing() implements Selection {}

    record OfEvent(StoredEvent event) implements Selection {}

    record OfSession(SessionRecord session) implements Selection {}

    /** @param incident as it was when selected; it may have grown since, its id stays */
    record OfIncident(Incident incident) implements Selection {}
}
