package dev.watchfloor.app.incidents;

import dev.watchfloor.app.response.Action;

/**
 * An act of the console that concerns an incident.
 *
 * @param action what was done
 * @param tie why it is thought to concern it
 */
public record OwnAct(Action action, Tie tie) {

    /** What ties an act to an incident, strongest first. */
    public enum Tie {
        /** Its reason names the incident. */
        NAMED,
        /** It ends a session of the incident. */
        SESSION,
        /** It concerns a network of the incident. */
        NETWORK,
        /** It concerns an account of the incident. */
        USER
    }
}
