package dev.watchfloor.app.audit;

/** What the profile keeps about its audit besides the entries. Thread-safe; blocks on disk. */
public interface AuditSettings {

    /** The profile's identity: a random UUID, made when it is asked for first. */
    String profile();

    AnchorSettings anchors();

    void putAnchors(AnchorSettings settings);
}
