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
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorName;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.connectors.event.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Incidents are worked on by who triages, and given only to such. Thread-safe as what it stands before. */
public final class PermittedIncidents implements Incidents {
    private final Incidents real;
    private final Authority authority;
    private final Supplier<List<Operator>> operators;

    /** @param operators all who may sign in */
    public PermittedIncidents(Incidents real, Authority authority, Supplier<List<Operator>> operators) {
        this.real = real;
        this.authority = authority;
        this.operators = operators;
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
        return real.apply(numbers, deed instanceof Deed.Assigned assigned ? toColleague(assigned) : deed);
    }

    /** With the name as the operator is known by. @throws IllegalArgumentException for one who could not work on it */
    private Deed.Assigned toColleague(Deed.Assigned assigned) {
        String owner = assigned.owner();
        if (owner == null) {
            return assigned;
        }
        Operator colleague = operators.get().stream()
                .filter(known -> OperatorName.same(known.name(), owner))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no operator of this name."));
        if (!colleague.may(Permission.TRIAGE)) {
            throw new IllegalArgumentException(colleague.name()
                    + " cannot work on incidents: that needs one of the roles "
                    + Role.allowing(Permission.TRIAGE).stream().map(Role::word).collect(Collectors.joining(", "))
                    + ".");
        }
        return new Deed.Assigned(colleague.name());
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
