package dev.watchfloor.app.incidents;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.notes.NotedEvent;
import java.util.List;

/**
 * All that is kept of an incident.
 *
 * @param head its line of the queue
 * @param threads its own and those of the ones merged into it, earliest first; none when somebody opened it from events
 * @param events attached ones, earliest first
 * @param mergedEvents those attached to the ones merged into it and not to itself, earliest first
 * @param merged numbers of the incidents that it tells too, in order
 * @param notes oldest first
 * @param tasks oldest first
 * @param history all deeds, its own and those of the ones merged into it, oldest first, those that were taken back too
 */
public record Incident(
        IncidentHead head,
        List<AttackThread> threads,
        List<NotedEvent> events,
        List<NotedEvent> mergedEvents,
        List<Long> merged,
        List<IncidentNote> notes,
        List<IncidentTask> tasks,
        List<HistoryEntry> history) {
    public Incident {
        threads = List.copyOf(threads);
        events = List.copyOf(events);
        mergedEvents = List.copyOf(mergedEvents);
        merged = List.copyOf(merged);
        notes = List.copyOf(notes);
        tasks = List.copyOf(tasks);
        history = List.copyOf(history);
    }

    public long number() {
        return head.number();
    }
}
