package dev.watchfloor.connectors.spi;

/**
 * Where to go on in a place; only the search that gave it reads it. It is good for minutes and never stored.
 *
 * @param value at most {@link #LONGEST} characters
 */
public record PlaceMark(String value) {
    /** Longest value, in characters: a server with a thousand shards names each of them. */
    public static final int LONGEST = 1 << 20;

    public PlaceMark {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("mark of " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return "PlaceMark[" + value.length() + " characters]";
    }
}
