package dev.watchfloor.app.audit;

import java.time.Instant;

/**
 * One line of the audit table.
 *
 * @param number grows by one without gaps
 * @param time when, by the console's clock
 * @param actor who: operating-system account and machine
 * @param action verb with dots, such as {@code denylist.block} or {@code connector.add}
 * @param subject what it was done to: a network, a session, a connector
 * @param target the connector it was done at, empty when none
 * @param outcome STARTED, PROVEN or the name of a {@link dev.watchfloor.app.response.Report.Verdict}
 * @param detail one sentence, with the reason the operator gave
 */
public record AuditEntry(
        long number,
        Instant time,
        String actor,
        String action,
        String subject,
        String target,
        String outcome,
        String detail) {}
