package dev.watchfloor.app;

/** What a folder holds. */
public enum ProfileKind {
    /** No profile: the first operator makes one. */
    NONE,
    /** A profile of an earlier version, readable by whoever has the folder: the first operator seals it. */
    UNSEALED,
    /** A profile to sign in to. */
    SEALED
}
