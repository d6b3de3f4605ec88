package dev.watchfloor.app.incidents;

import java.time.Instant;

/**
 * Who did what when.
 *
 * @param number unique over all incidents, grows with time
 * @param incident whose it is
 * @param at by the console's clock
 * @param who name of an operator, or {@link #CONSOLE}
 * @param deed what
 * @param counts false when it was taken back
 */
public record HistoryEntry(long number, long incident, Instant at, String who, Deed deed, boolean counts) {
    /** Who opens an incident that a thread begins. */
    public static final String CONSOLE = "console";

    HistoryEntry counting(boolean isCounting) {
        return new HistoryEntry(number, incident, at, who, deed, isCounting);
    }
}
