package dev.watchfloor.app.audit;

import java.time.Instant;

/**
 * One line of the audit table.
 *
 * @param number grows by one without gaps
 * @param time when, by the console's clock
 * @param actor who: name of an operator, or {@code console} for what it does by itself
 * @param workstation the name of the installation it was written at, empty before there was a chain
 * @param action verb with dots, such as {@code denylist.block} or {@code connector.add}
 * @param subject what it was done to: a network, a session, a connector
 * @param target the connector it was done at, empty when none
 * @param outcome STARTED, PROVEN or the name of a {@link dev.watchfloor.app.response.Report.Verdict}
 * @param detail one sentence, with the reason the operator gave
 * @param change what it was and what it became
 * @param seal its place in the chain
 */
public record AuditEntry(
        long number,
        Instant time,
        String actor,
        String workstation,
        String action,
        String subject,
        String target,
        String outcome,
        String detail,
        Change change,
        Seal seal) {

    /** One as they were before there was a chain. */
    public AuditEntry(
            long number,
            Instant time,
            String actor,
            String action,
            String subject,
            String target,
            String outcome,
            String detail) {
        this(number, time, actor, "", action, subject, target, outcome, detail, Change.NONE, Seal.NONE);
    }

    /** What the next entry has to name as the one before it. */
    public String hash() {
        return seal.hash();
    }

    /** The same with another seal. */
    public AuditEntry with(Seal other) {
        return new AuditEntry(
                number, time, actor, workstation, action, subject, target, outcome, detail, change, other);
    }
}
