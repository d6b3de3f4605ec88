package dev.watchfloor.app.baselines;

/** What is remembered about an actor, as a set of values. Constants are never reordered: their place is on disk. */
public enum Aspect {
    /** Networks that it acted from: /24 for IPv4, /48 for IPv6. */
    NETWORK(64),
    DEVICE(32),
    /** Families of user agents, without versions. */
    AGENT(32),
    /** What it reached: a route at a gateway, or address and port. */
    SERVICE(128),
    /** Networks that reached it. */
    CALLER(256),
    /** Accounts that acted from it. */
    USER(64),
    SESSION(64),
    /** Account names that were refused there. */
    REFUSED(64),
    /** Decoys that it touched. */
    DECOY(16),
    /** Addresses that it acted from. */
    ADDRESS(64),
    /** When a finding was told; the only value is the empty text. */
    FOUND(1);

    private final int most;

    Aspect(int most) {
        this.most = most;
    }

    /** How many values are remembered of one actor; the one not seen for longest is forgotten first. */
    public int most() {
        return most;
    }
}
