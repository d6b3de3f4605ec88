package dev.watchfloor.app.baselines;

/**
 * Who acts. Each kind has room of its own, so that a flood of invented addresses cannot push out what is known of users.
 * Constants are never reordered: their place is on disk.
 */
public enum ActorKind {
    USER(20_000, 12),
    DEVICE(20_000, 8),
    SESSION(20_000, 8),
    ADDRESS(40_000, 16),
    SERVICE(10_000, 8),
    /** A finding of a rule, so that it is told once in a while only. */
    FINDING(20_000, 4);

    private static final long MEBIBYTE = 1 << 20;

    private final int most;
    private final long bytes;

    ActorKind(int most, int mebibytes) {
        this.most = most;
        this.bytes = mebibytes * MEBIBYTE;
    }

    /** How many are remembered; the one who did nothing for longest is forgotten first. */
    public int most() {
        return most;
    }

    /** How much memory they may take, estimated. */
    public long bytes() {
        return bytes;
    }
}
