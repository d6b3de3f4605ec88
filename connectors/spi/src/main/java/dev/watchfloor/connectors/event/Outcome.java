package dev.watchfloor.connectors.event;

/** How the thing that was tried ended, as the product itself reports it. */
public enum Outcome {
    /** A control let it through. */
    ALLOWED,
    /** A control refused it; it never reached what it asked for. */
    BLOCKED,
    /** It ran and worked: a sign-in, a change. */
    SUCCESS,
    /** It ran and failed: a wrong password, a server error. */
    FAILURE,
    /** The record does not say. */
    UNKNOWN
}
