package dev.watchfloor.app.inplace;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.query.QueryText;

/** The lines that one search in place leaves in the audit: one before anything is asked, one when it ended. */
final class PlaceAudit {
    private static final String ACTION = "place.search";

    private final AuditLog audit;
    private final InPlaceQuestion question;
    private final String what;

    PlaceAudit(AuditLog audit, InPlaceQuestion question, String place, boolean isFirst) {
        this.audit = audit;
        this.question = question;
        String query = QueryText.write(question.query());
        what = (query.isEmpty() ? "all events" : "query " + query) + ", times from "
                + question.range().from() + " to " + question.range().to() + ", in " + place
                + (isFirst ? "" : ", going on")
                + (question.takesOut() ? ", to be taken out" : "");
    }

    void started() {
        write("STARTED", "Asking in place: " + what + ".");
    }

    void ended(InPlaceAnswer answer, String counts) {
        boolean isCancelled = answer.ending() == InPlaceAnswer.Ending.CANCELLED;
        write(
                isCancelled ? "FAILED" : "DONE",
                (isCancelled ? "Cancelled after " : answer.gaps().isEmpty() ? "Asked in place: " : "Asked in part: ")
                        + counts + ": " + what + ".");
    }

    void failed(Exception failure, String counts) {
        write("FAILED", failure.getMessage() + " Before that: " + counts + ": " + what + ".");
    }

    void interrupted(String counts) {
        write("FAILED", "Interrupted after " + counts + ": " + what + ".");
    }

    private void write(String outcome, String detail) {
        audit.write(ACTION, question.connector(), question.connector(), outcome, detail);
    }
}
