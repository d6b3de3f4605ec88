package dev.watchfloor.connectors.feeds;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as a listener received it.
 *
 * @param text without its line end; invalid UTF-8 was replaced
 * @param sender who sent the packet or opened the connection, often a relay and anybody's word over UDP; null when unknown
 * @param time when it came, by our clock
 * @param ending whether all of it came
 */
public record Arrival(String text, @Nullable IPAddress sender, Instant time, Ending ending) {

    /** How a message ended. */
    public enum Ending {
        WHOLE,
        /** Longer than 64 KiB; only its beginning was kept. */
        TOO_LONG,
        /** The connection ended or stood still in the middle of it. */
        BROKEN_OFF
    }
}
