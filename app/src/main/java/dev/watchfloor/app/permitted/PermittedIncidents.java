package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.HistoryEntry;
import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.Incidents;
import dev.watchfloor.app.incidents.OwnAct;
import dev.watchfloor.app.incidents.Reach;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.connectors.event.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Incidents are worked on by who triages. Thread-safe as what it stands before. */
public final class PermittedIncidents implements Incidents {
    private final Incidents real;
    private final Authority authority;

    public PermittedIncidents(Incidents real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<IncidentHead> list() {
        return real.list();
    }

    @Override
    public Optional<Incident> incident(long number) {
        return real.incident(number);
    }

    @Override
    public long open(String title, Severity severity, List<NotedEvent> events) {
        authority.require(Permission.TRIAGE);
        return real.open(title, severity, events);
    }

    @Override
    public List<HistoryEntry> apply(Collection<Long> numbers, Deed deed) {
        authority.require(Permission.TRIAGE);
        return real.apply(numbers, deed);
    }

    @Override
    public int takeBack(Collection<Long> steps) {
        authority.require(Permission.TRIAGE);
        return real.takeBack(steps);
    }

    @Override
    public Optional<Reach> reach(long number) throws InterruptedException {
        return real.reach(number);
    }

    @Override
    public List<OwnAct> acts(long number) {
        return real.acts(number);
    }

    @Override
    public @Nullable IncidentHead ofThread(String thread) {
        return real.ofThread(thread);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}
