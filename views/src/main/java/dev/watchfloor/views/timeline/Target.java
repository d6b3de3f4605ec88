package dev.watchfloor.views.timeline;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.detection.Incident;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.StoredEvent;

/** Something drawn that can be pointed at. */
sealed interface Target {
    record OfEvent(StoredEvent event) implements Target {}

    record OfSession(SessionRecord session) implements Target {}

    /** @param step index from 0 */
    record OfStep(Incident incident, int step) implements Target {}

    record OfAct(AuditEntry act) implements Target {}

    record OfNote(Note note) implements Target {}
}
