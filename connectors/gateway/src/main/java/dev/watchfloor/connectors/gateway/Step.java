package dev.watchfloor.connectors.gateway;

/** What became of one changing request. */
public sealed interface Step {

    /** The product took it. */
    record Stored() implements Step {}

    /** Somebody else wrote since the list was read, or writes now; nothing was changed. */
    record Raced() implements Step {}

    /** The product said no, and nothing was changed. @param sentence says why and what to do */
    record Refused(String sentence) implements Step {}

    /** The product works on it for longer than we wait. @param operation its name for the work */
    record Working(String operation) implements Step {}
}
