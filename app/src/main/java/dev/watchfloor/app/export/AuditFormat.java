package dev.watchfloor.app.export;

/** How an exported audit is written. */
public enum AuditFormat {
    /** JSON Lines with all that is needed to verify it. */
    JSONL,
    /** For spreadsheets; cannot be verified. */
    CSV
}
