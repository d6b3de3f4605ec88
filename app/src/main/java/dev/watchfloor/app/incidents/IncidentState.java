package dev.watchfloor.app.incidents;

/** Where an incident is on its way. Every step can be taken back. */
public enum IncidentState {
    /** Nobody has looked. */
    NEW,
    /** Somebody owns it. */
    ACKNOWLEDGED,
    /** It needs more people than its owner. */
    ESCALATED,
    /** It is over, with a verdict. */
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }
}
