package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn beside the densities.
 *
 * @param sessions sessions of the identity lane, by start, a little beyond the range on both sides
 * @param layout the same in rows
 * @param refreshes when they were refreshed, where the view is near enough to show it
 * @param inView how many of them are in the range
 * @param openInView how many of those are open still
 * @param incidents latest first
 * @param newest the newest incident of all, whether in view or not
 * @param acts what operators did, oldest first
 * @param notes pins and notes on events in view, latest event first
 */
record SceneData(
        List<SessionRecord> sessions,
        SessionLayout layout,
        RefreshTimes refreshes,
        int inView,
        int openInView,
        List<AttackThread> threads,
        Optional<AttackThread> newest,
        List<ActOutline> acts,
        List<Note> notes) {
    static final SceneData EMPTY = new SceneData(
            List.of(), SessionLayout.EMPTY, RefreshTimes.NONE, 0, 0, List.of(), Optional.empty(), List.of(), List.of());

    SceneData {
        sessions = List.copyOf(sessions);
        threads = List.copyOf(threads);
        acts = List.copyOf(acts);
        notes = List.copyOf(notes);
    }

    /** Whether a session was open at some moment of a range. */
    static boolean within(SessionRecord record, TimeRange range) {
        return record.session().started().isBefore(range.to())
                && (record.ended() == null || !record.ended().isBefore(range.from()));
    }
}
