package dev.watchfloor.connectors.spi;

/**
 * Where a pull feed is; only the feed reads it. Stored as text in the same transaction as the events before it.
 *
 * @param value at most {@link #LONGEST} characters; empty means from the start
 */
public record Cursor(String value) {
    /** Longest value, in characters: room for several files, or for a window of recent ids. */
    public static final int LONGEST = 65_536;

    /** Before the first record. */
    public static final Cursor START = new Cursor("");

    public Cursor {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("cursor of " + value.length() + " characters");
        }
    }

    /** Whether nothing was read yet. */
    public boolean isStart() {
        return value.isEmpty();
    }
}
