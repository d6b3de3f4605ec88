package dev.watchfloor.app.notes;

import java.time.Instant;

/**
 * What an operator keeps about one event: a pin, a text, or both.
 *
 * @param event what it is about
 * @param pinned whether it is on the list of pins
 * @param text empty when it is only a pin; at most {@link #LONGEST} characters, lines end with a line feed
 * @param author name of the operator who wrote or pinned it last
 * @param changed when that was, by the console's clock
 */
public record Note(NotedEvent event, boolean pinned, String text, String author, Instant changed) {
    /** Longest text, in characters. */
    public static final int LONGEST = 4_000;

    public Note {
        requireFitting(pinned, text);
    }

    /**
     * Refuses what cannot be a note.
     *
     * @throws IllegalArgumentException when it is neither pin nor text, or the text is too long
     */
    public static void requireFitting(boolean pinned, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a note has at most " + LONGEST + " characters");
        }
        if (!pinned && text.isBlank()) {
            throw new IllegalArgumentException("a note says something or is a pin");
        }
    }

    /** The text as it is kept: without control characters other than line ends, and without blank edges. */
    public static String cleaned(String text) {
        return text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }
}
