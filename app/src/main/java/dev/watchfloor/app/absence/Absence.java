package dev.watchfloor.app.absence;

/** Why nobody may be at the screen. */
public enum Absence {
    /** The machine sleeps or slept, or a clock of it jumped as if it had. */
    SUSPENDED,
    /** The desktop's own lock covers the screen. */
    SCREEN_LOCKED
}
