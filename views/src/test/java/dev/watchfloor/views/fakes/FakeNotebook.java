package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.notes.Notebook;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Notes in memory. Thread-safe. */
public final class FakeNotebook implements Notebook {
    private final Clock clock;
    private final Map<Long, Note> notes = new TreeMap<>();
    private final Listeners listeners = new Listeners();

    FakeNotebook(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<Note> within(TimeRange range, int limit) {
        return notes.values().stream()
                .filter(note -> range.contains(note.event().time()))
                .sorted(Comparator.comparing((Note note) -> note.event().time())
                        .thenComparing(note -> note.event().position())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Note> find(long position) {
        return Optional.ofNullable(notes.get(position));
    }

    @Override
    public Note keep(NotedEvent event, boolean pinned, String text) {
        Note note = new Note(event, pinned, Note.cleaned(text), FakeAuditTrail.ACTOR, clock.instant());
        synchronized (this) {
            notes.put(event.position(), note);
        }
        listeners.tell();
        return note;
    }

    @Override
    public int pin(Collection<NotedEvent> events) {
        int fresh = 0;
        for (NotedEvent event : events) {
            Optional<Note> before = find(event.position());
            if (before.isEmpty() || !before.get().pinned()) {
                keep(event, true, before.map(Note::text).orElse(""));
                fresh++;
            }
        }
        return fresh;
    }

    @Override
    public Optional<Note> remove(long position) {
        Optional<Note> removed;
        synchronized (this) {
            removed = Optional.ofNullable(notes.remove(position));
        }
        listeners.tell();
        return removed;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}
