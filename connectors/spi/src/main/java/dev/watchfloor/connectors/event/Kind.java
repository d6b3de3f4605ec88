package dev.watchfloor.connectors.event;

/**
 * What sort of thing an event is. A closed set: a connector that needs another adds it here, with its meaning, at the end,
 * because columns of the index keep places in it.
 */
public enum Kind {
    /** A request that a gateway or proxy served or refused (ECS category web). */
    REQUEST,
    /** A signature or rule fired (ECS kind alert). */
    ALERT,
    /** A protocol violation, without a signature. */
    ANOMALY,
    /** A finished network flow with its byte counts. */
    FLOW,
    /** A name lookup. */
    DNS,
    /** A TLS handshake. */
    TLS,
    /** An SSH handshake or sign-in. */
    SSH,
    /** A file seen on the wire. */
    FILE,
    /** A touch of a honeypot: nobody has honest business there. */
    DECOY,
    /** A sign-in attempt, good or bad. */
    SIGN_IN,
    /** A session was opened. */
    SESSION_STARTED,
    /** A session went on: a refresh or a token exchange. */
    SESSION_REFRESHED,
    /** A session ended by itself or by its holder. */
    SESSION_ENDED,
    /** A session was ended by an administrator. */
    SESSION_REVOKED,
    /** A change of configuration, accounts or rights. */
    ADMINISTRATION,
    /** The product speaks of itself: a backend down, packets dropped. */
    STATUS,
    /** One machine uses another: a share, a remote desktop, a remote call, a ticket for its service. */
    REMOTE_ACCESS
}
