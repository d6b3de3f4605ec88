package dev.watchfloor.app.response;

/** Where a plan or one of its acts stands on this profile. */
public enum Standing {
    /** It was never begun. */
    NEW,
    /** It was begun and is not over: applying it again goes on with it. */
    OPEN,
    /** All of it is over: it cannot be applied again. */
    OVER
}
