package dev.watchfloor.app.audit;

/** Writes the audit. An entry is forced to disk before the call returns. Control characters are replaced. Thread-safe. */
public interface AuditLog {
    /** Actor of what the console does by itself, such as lifting a lease that ran out. */
    String CONSOLE = "console";

    /**
     * Writes an entry in the operator's name.
     *
     * @param action verb with dots, such as {@code connector.add}
     * @param subject what it is done to
     * @param target the connector it is done at, empty when none
     * @param outcome DONE, ALREADY_SO, REFUSED, FAILED, UNKNOWN or STARTED
     * @param detail one sentence, no secret
     * @throws dev.watchfloor.app.timeline.StoreException when it cannot be kept; the act must not begin then
     */
    AuditEntry write(String action, String subject, String target, String outcome, String detail);

    /** The same in the name of {@code actor}, see {@link #CONSOLE}. */
    AuditEntry writeAs(String actor, String action, String subject, String target, String outcome, String detail);
}
