package dev.watchfloor.app.intelligence;

/**
 * How often something matched. A match stands for all of one hour between the same indicator and source address.
 *
 * @param day in the last 24 hours
 * @param ever as long as events are kept
 */
public record MatchCount(long day, long ever) {
    public static final MatchCount NONE = new MatchCount(0, 0);
}
