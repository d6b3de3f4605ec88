package dev.watchfloor.app.audit;

/** The writing side of the audit table. Thread-safe. */
@FunctionalInterface
public interface AuditLog {

    /**
     * Adds a line with the next number, the time of the console's clock and the console's actor. When it returns, the
     * line is signed and on disk; a failing disk surfaces as {@link dev.watchfloor.app.timeline.StoreException}. No
     * parameter ever carries a secret.
     *
     * @param action verb with dots, such as {@code connector.add}
     * @param subject what it was done to
     * @param target the connector it was done at, empty when none
     * @param outcome one of those that {@link AuditEntry} names
     * @param detail one sentence
     * @param change what it was and what it became
     */
    void write(String action, String subject, String target, String outcome, String detail, Change change);

    /** The same for an act that has nothing to compare. */
    default void write(String action, String subject, String target, String outcome, String detail) {
        write(action, subject, target, outcome, detail, Change.NONE);
    }
}
