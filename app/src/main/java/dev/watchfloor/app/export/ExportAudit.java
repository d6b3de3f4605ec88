package dev.watchfloor.app.export;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines that one export leaves in the audit. */
final class ExportAudit {
    private static final String ACTION = "events.export";

    private final AuditLog audit;
    private final String name;
    private final String what;

    /** @param chosen the only events wanted, null for all of the query */
    ExportAudit(AuditLog audit, ExportRequest request, @Nullable List<StoredEvent> chosen, String name) {
        this.audit = audit;
        this.name = name;
        String query = QueryText.write(request.query());
        what = (chosen == null ? "" : chosen.size() + " chosen by hand of ")
                + (query.isEmpty() ? "all events" : "query " + query) + ", times from "
                + request.range().from() + " to "
                + request.range().to() + ", as "
                + request.format().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    void started() {
        write("STARTED", "Exporting events: " + what + ".");
    }

    void ended(ExportResult result) {
        String counts = result.events() + " events, " + result.bytes() + " bytes: " + what + ".";
        switch (result.ending()) {
            case COMPLETE -> write("DONE", "Exported " + counts);
            case LIMITED -> write("DONE", "Exported the first " + counts);
            case CANCELLED -> write("FAILED", "Cancelled after " + counts);
        }
    }

    void failed(Exception failure) {
        write("FAILED", "Ended early, " + failure.getClass().getSimpleName() + ": " + what + ".");
    }

    void interrupted() {
        write("FAILED", "Interrupted: " + what + ".");
    }

    private void write(String outcome, String detail) {
        audit.write(ACTION, name, "", outcome, detail);
    }
}
