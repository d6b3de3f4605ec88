package dev.watchfloor.app.detection;

import java.time.Duration;

/** From when on the console speaks of an attack. */
final class Thresholds {
    /** Attempts to sign in that failed, from one network within {@link #STUFFING_SPAN}, that no honest user makes. */
    static final int STUFFING_ATTEMPTS = 20;
    /** Span in which they must fall. */
    static final Duration STUFFING_SPAN = Duration.ofMinutes(10);
    /** A thread goes on as long as its network is never quiet for longer than this. */
    static final Duration QUIET = Duration.ofMinutes(30);
    /** From this many accounts known to sign in from a network it counts as shared, and joining by it as unsure. */
    static final int SHARED_ACCOUNTS = 3;
    /** From this many kinds of client that were served at one address it counts as shared by many. */
    static final int SHARED_AGENTS = 6;
    /** By account or device, and by connection, only what is no further from the thread than this is joined. */
    static final Duration NEAR = Duration.ofMinutes(10);
    /** How far back the console looks at its start. */
    static final Duration REPLAY = Duration.ofHours(24);

    private Thresholds() {}
}
