package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.List;

/** Something drawn that can be pointed at. */
sealed interface Target {
    record OfEvent(StoredEvent event) implements Target {}

    record OfSession(SessionRecord session) implements Target {}

    /** @param step index from 0 */
    record OfStep(AttackThread thread, int step) implements Target {}

    /** @param acts drawn as one, oldest first */
    record OfActs(List<ActOutline> acts) implements Target {
        public OfActs {
            acts = List.copyOf(acts);
        }
    }

    record OfNote(Note note) implements Target {}
}
