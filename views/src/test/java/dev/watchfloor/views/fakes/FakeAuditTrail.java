package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.audit.Seal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** An audit table in memory. Thread-safe. */
public final class FakeAuditTrail implements AuditTrail, AuditLog {
    static final String ACTOR = "m.lindqvist@soc-ws-04";
    static final String WORKSTATION = "soc-ws-04";

    private final Clock clock;
    private final List<AuditEntry> entries = new ArrayList<>();
    private final Listeners listeners = new Listeners();

    FakeAuditTrail(Clock clock) {
        this.clock = clock;
    }

    synchronized void fill(List<AuditEntry> older) {
        entries.addAll(older);
    }

    @Override
    public void write(String action, String subject, String target, String outcome, String detail, Change change) {
        synchronized (this) {
            entries.add(new AuditEntry(
                    entries.size() + 1L,
                    clock.instant(),
                    ACTOR,
                    WORKSTATION,
                    action,
                    subject,
                    target,
                    outcome,
                    detail,
                    change,
                    Seal.NONE));
        }
        listeners.tell();
    }

    @Override
    public synchronized List<AuditEntry> latest(int limit, long beforeNumber) {
        return entries.reversed().stream()
                .filter(entry -> entry.number() < beforeNumber)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<AuditEntry> following(int limit, long afterNumber) {
        return entries.stream()
                .filter(entry -> entry.number() > afterNumber)
                .limit(limit)
                .toList();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}
