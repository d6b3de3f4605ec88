package dev.watchfloor.app.audit;

/**
 * What an act found and what it left, in short. Never holds a secret.
 *
 * @param before how it was, empty when it was not there or nobody knows
 * @param after how it is now, empty when it is gone or nothing changed
 */
public record Change(String before, String after) {
    /** Nothing to compare. */
    public static final Change NONE = new Change("", "");
}
