package dev.watchfloor.app.incidents;

import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the deeds of one incident amount to. Not thread-safe. */
final class IncidentFold {
    private final List<HistoryEntry> history;
    private final List<IncidentNote> notes = new ArrayList<>();
    private final Map<Long, IncidentTask> tasks = new LinkedHashMap<>();
    private final Map<Long, NotedEvent> events = new LinkedHashMap<>();
    private String title = "";
    private @Nullable Severity severity;
    private IncidentState state = IncidentState.NEW;
    private @Nullable Verdict verdict;
    private @Nullable String owner;
    private Tlp tlp = Tlp.AMBER;
    private Pap pap = Pap.AMBER;
    private @Nullable Long mergedInto;
    private @Nullable Instant closed;
    private Instant opened = Instant.EPOCH;

    private IncidentFold(List<HistoryEntry> history) {
        this.history = history;
    }

    /** @param entries of one incident in order of their numbers, at least its opening */
    static IncidentFold of(List<HistoryEntry> entries) {
        Set<Long> undone = undone(entries);
        List<HistoryEntry> history = entries.stream()
                .map(entry -> entry.counting(!undone.contains(entry.number())))
                .toList();
        IncidentFold fold = new IncidentFold(history);
        history.stream().filter(HistoryEntry::counts).forEach(fold::apply);
        return fold;
    }

    /** From the last to the first, for taking back can be taken back. */
    private static Set<Long> undone(List<HistoryEntry> entries) {
        Set<Long> undone = new HashSet<>();
        for (HistoryEntry entry : entries.reversed()) {
            if (entry.deed() instanceof Deed.TakenBack(long number) && !undone.contains(entry.number())) {
                undone.add(number);
            }
        }
        return undone;
    }

    private void apply(HistoryEntry entry) {
        switch (entry.deed()) {
            case Deed.Opened(String text, Severity given) -> {
                opened = entry.at();
                title = text;
                severity = given;
            }
            case Deed.Acknowledged _ -> {
                owner = entry.who();
                state = state == IncidentState.ESCALATED ? state : IncidentState.ACKNOWLEDGED;
                verdict = null;
            }
            case Deed.Assigned(String name) -> {
                owner = name;
                state = state == IncidentState.NEW && name != null ? IncidentState.ACKNOWLEDGED : state;
            }
            case Deed.Escalated _ -> {
                state = IncidentState.ESCALATED;
                verdict = null;
            }
            case Deed.Closed(Verdict found, String _) -> {
                state = IncidentState.CLOSED;
                verdict = found;
                closed = entry.at();
            }
            case Deed.Reopened _ -> {
                state = owner == null ? IncidentState.NEW : IncidentState.ACKNOWLEDGED;
                verdict = null;
            }
            case Deed.Renamed(String text) -> title = text;
            case Deed.Rated(Severity given, String _) -> severity = given;
            case Deed.Marked marked -> {
                tlp = marked.tlp();
                pap = marked.pap();
            }
            case Deed.Noted(String text) -> notes.add(new IncidentNote(entry.number(), entry.at(), entry.who(), text));
            case Deed.TaskAdded(String text) ->
                tasks.put(entry.number(), new IncidentTask(entry.number(), entry.at(), entry.who(), text, null));
            case Deed.TaskSettled(long task, boolean isDone) ->
                tasks.computeIfPresent(
                        task,
                        (number, known) -> new IncidentTask(
                                number, known.at(), known.who(), known.text(), isDone ? entry.who() : null));
            case Deed.Attached(List<NotedEvent> more) -> more.forEach(event -> events.put(event.position(), event));
            case Deed.Detached(List<Long> positions) -> positions.forEach(events::remove);
            case Deed.Merged(long into) -> mergedInto = into;
            case Deed.Split _ -> mergedInto = null;
            // Its effect is that another does not count.
            case Deed.TakenBack _ -> {}
        }
    }

    List<HistoryEntry> history() {
        return history;
    }

    List<IncidentNote> notes() {
        return notes;
    }

    List<IncidentTask> tasks() {
        return List.copyOf(tasks.values());
    }

    /** Earliest first. */
    List<NotedEvent> events() {
        return events.values().stream()
                .sorted(Comparator.comparing(NotedEvent::time).thenComparing(NotedEvent::position))
                .toList();
    }

    /** Empty for the thread's own. */
    String title() {
        return title;
    }

    /** Null for the threads' own. */
    @Nullable
    Severity severity() {
        return severity;
    }

    IncidentState state() {
        return state;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    @Nullable
    String owner() {
        return owner;
    }

    Tlp tlp() {
        return tlp;
    }

    Pap pap() {
        return pap;
    }

    Instant opened() {
        return opened;
    }

    Instant changed() {
        return history.getLast().at();
    }

    /** When it was last closed; null when it is not. */
    @Nullable
    Instant closed() {
        return state == IncidentState.CLOSED ? closed : null;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }
}
