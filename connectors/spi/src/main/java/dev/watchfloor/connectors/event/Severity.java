package dev.watchfloor.connectors.event;

/**
 * How much an event asks for attention, least first. Products count in opposite directions (Suricata's 1 is its
 * highest); connectors normalise once.
 */
public enum Severity {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** Whether this is at least as severe as {@code floor}. */
    public boolean atLeast(Severity floor) {
        return compareTo(floor) >= 0;
    }
}
