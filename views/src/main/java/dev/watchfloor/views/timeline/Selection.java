package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.List;

/** What the details pane is about. */
sealed interface Selection {
    record Nothing() implements Selection {}

    record OfEvent(StoredEvent event) implements Selection {}

    record OfSession(SessionRecord session) implements Selection {}

    /** @param acts at least one, oldest first, as they stood when selected or last looked at */
    record OfActs(List<ActOutline> acts) implements Selection {
        public OfActs {
            acts = List.copyOf(acts);
        }

        List<String> ids() {
            return acts.stream().map(ActOutline::id).toList();
        }
    }

    /** @param incident as it was when selected; it may have grown since, its id stays */
    record OfThread(AttackThread thread) implements Selection {}
}
