package dev.watchfloor.app;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.inplace.InPlace;
import dev.watchfloor.app.inplace.LiveInPlace;
import dev.watchfloor.app.intake.BulkImport;
import dev.watchfloor.app.intake.PipelinedImport;
import dev.watchfloor.app.intake.SupervisedConnectors;
import dev.watchfloor.app.operators.LiveSession;
import dev.watchfloor.app.permitted.PermittedImport;
import dev.watchfloor.app.store.H2EventStore;
import java.time.Clock;

/** The parts of a console that read from connectors when somebody asks: files, and records where they lie. */
final class OpenReading {
    final BulkImport imports;
    final InPlace inPlace;

    /** @param own writes the audit in the operator's name */
    OpenReading(SupervisedConnectors connectors, H2EventStore events, AuditLog own, LiveSession session, Clock clock) {
        imports = new PermittedImport(new PipelinedImport(connectors, events, events, own), session);
        inPlace = new LiveInPlace(connectors, own, session, clock);
    }
}
