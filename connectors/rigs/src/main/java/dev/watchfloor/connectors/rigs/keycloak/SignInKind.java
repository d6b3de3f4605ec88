package dev.watchfloor.connectors.rigs.keycloak;

/** What sort of session a sign-in opens. */
public enum SignInKind {
    /** Ends with the browser. */
    ORDINARY,
    /** With a tick at "remember me". */
    REMEMBERED,
    /** With the scope {@code offline_access}: listed apart, lives for months. */
    OFFLINE
}
