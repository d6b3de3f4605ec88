package dev.watchfloor.app;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.KeptAuditProof;
import dev.watchfloor.app.evidence.AuditedViews;
import dev.watchfloor.app.evidence.EvidenceViews;
import dev.watchfloor.app.export.AuditExports;
import dev.watchfloor.app.export.DenylistExports;
import dev.watchfloor.app.export.EventExports;
import dev.watchfloor.app.operators.LiveSession;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.store.H2IndexMemory;
import dev.watchfloor.app.store.H2Notebook;
import dev.watchfloor.app.store.H2Retention;
import dev.watchfloor.app.store.H2SavedViews;
import java.time.Clock;

/** The parts of a console that keep what is beside the events, take both out as files, and let go of them. */
final class OpenRecords {
    final AuditExports auditExports;
    final EvidenceViews evidence;
    final H2Notebook notebook;
    final H2SavedViews savedViews;
    final EventExports exports;
    final DenylistExports denylistExports;
    final H2Retention retention;
    final H2IndexMemory memory;

    /**
     * @param own writes the audit in the operator's name
     * @param console writes it in the console's
     */
    OpenRecords(
            Database database,
            H2EventStore events,
            H2AuditTrail audit,
            KeptAuditProof auditProof,
            AuditLog own,
            AuditLog console,
            LiveSession session,
            Clock clock) {
        auditExports = new AuditExports(audit, auditProof, own, clock, session);
        evidence = new AuditedViews(own);
        notebook = new H2Notebook(database, session.operator().name(), clock);
        savedViews = new H2SavedViews(database);
        exports = new EventExports(events, own, clock, session);
        denylistExports = new DenylistExports(own, clock, session);
        retention = new H2Retention(database, events, own, console, clock, events::drop);
        memory = new H2IndexMemory(database, events, own);
    }
}
