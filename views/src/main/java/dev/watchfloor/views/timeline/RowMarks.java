package dev.watchfloor.views.timeline;

import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.Optional;

/** What stands beside an event that is not of the event. FX thread only. */
interface RowMarks {

    /** Whether it is marked to do something with. */
    boolean isMarked(StoredEvent event);

    /** The note or pin on it. */
    Optional<Note> note(StoredEvent event);
}
