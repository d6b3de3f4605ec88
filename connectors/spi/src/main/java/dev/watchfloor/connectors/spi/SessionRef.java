package dev.watchfloor.connectors.spi;

/**
 * Names one session at its provider.
 *
 * @param id opaque; Keycloak 26.7 ids are 24 base64url characters that may start with a dash
 * @param kind online and offline sessions may share an id and are ended separately
 */
public record SessionRef(String id, Kind kind) {

    /** Which of a provider's two lists the session is in. */
    public enum Kind {
        ONLINE,
        /** Outlives the browser: a long-lived refresh token. */
        OFFLINE
    }
}
