package dev.watchfloor.app.rules.lists;

import java.time.Instant;
import java.util.List;

/**
 * A list as it is kept.
 *
 * @param name as rules write it between percent signs
 * @param values with wildcards as in rules; in the order in which they were written, never empty
 * @param by who wrote it last
 * @param since when that was
 */
public record ValueList(String name, List<String> values, String by, Instant since) {
    /** What a name is made of. */
    public static final String NAME = "[A-Za-z0-9_.-]{1,100}";

    /** Most values of a list: more cannot stand for a placeholder. */
    public static final int MOST_VALUES = 10_000;

    /** Longest value, in characters. */
    public static final int LONGEST_VALUE = 500;

    public ValueList {
        values = List.copyOf(values);
    }
}
