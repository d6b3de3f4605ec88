package dev.watchfloor.views.kit;

/** Which of the two sets of colours is worn. */
public enum Theme {
    DARK,
    LIGHT;

    /** The other one. */
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
