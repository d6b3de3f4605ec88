package dev.watchfloor.app.intelligence;

/**
 * How matching goes since the console was started.
 *
 * @param active indicators that events are held against
 * @param asked events that were held against them
 * @param waiting events that wait to be
 * @param found matches
 * @param bytes memory that the indicators take to be matched, without what the store keeps of them
 */
public record IntelligenceState(int active, long asked, int waiting, long found, long bytes) {}
