package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.AuditSealing;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.audit.Seal;
import dev.watchfloor.app.crypto.Sha256;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An audit table in memory. Thread-safe. */
public final class FakeAuditTrail implements AuditTrail, AuditLog {
    static final String ACTOR = "m.lindqvist@soc-ws-04";
    static final String WORKSTATION = "soc-ws-04";

    private final Clock clock;
    private final List<AuditEntry> entries = new ArrayList<>();
    final FakeSigner signer = new FakeSigner(WORKSTATION);
    private final AuditSealing sealing = new AuditSealing(signer);
    private final Listeners listeners = new Listeners();

    FakeAuditTrail(Clock clock) {
        this.clock = clock;
    }

    synchronized void fill(List<AuditEntry> older) {
        older.forEach(this::add);
    }

    @Override
    public void write(String action, String subject, String target, String outcome, String detail, Change change) {
        synchronized (this) {
            add(new AuditEntry(
                    entries.size() + 1L,
                    clock.instant(),
                    ACTOR,
                    "",
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

    private void add(AuditEntry entry) {
        String previous =
                entries.isEmpty() ? Sha256.hex(new byte[0]) : entries.getLast().hash();
        entries.add(sealing.seal(entry, previous));
    }

    /** As if somebody had written to the file. */
    public synchronized void tamper(int index, UnaryOperator<AuditEntry> change) {
        entries.set(index, change.apply(entries.get(index)));
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
