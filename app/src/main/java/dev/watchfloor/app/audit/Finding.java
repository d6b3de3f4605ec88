package dev.watchfloor.app.audit;

/**
 * The first record that is not as it was written.
 *
 * @param number of the entry, or of the entry that should be there
 * @param fault what is wrong
 * @param sentence the same for people, with what proves it
 */
public record Finding(long number, Fault fault, String sentence) {}
