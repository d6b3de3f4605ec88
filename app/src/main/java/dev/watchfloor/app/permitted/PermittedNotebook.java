package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.notes.Notebook;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Notes are kept by who triages. Thread-safe as what it stands before. */
public final class PermittedNotebook implements Notebook {
    private final Notebook real;
    private final Authority authority;

    public PermittedNotebook(Notebook real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<Note> within(TimeRange range, int limit) {
        return real.within(range, limit);
    }

    @Override
    public Optional<Note> find(long position) {
        return real.find(position);
    }

    @Override
    public Note keep(NotedEvent event, boolean pinned, String text) {
        authority.require(Permission.TRIAGE);
        return real.keep(event, pinned, text);
    }

    @Override
    public int pin(Collection<NotedEvent> events) {
        authority.require(Permission.TRIAGE);
        return real.pin(events);
    }

    @Override
    public Optional<Note> remove(long position) {
        authority.require(Permission.TRIAGE);
        return real.remove(position);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}
