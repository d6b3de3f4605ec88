package dev.watchfloor.connectors.rigs.keycloak;

/** How a sign-in ended. */
public sealed interface SignIn {

    /** The id of the event that was recorded. */
    String eventId();

    /**
     * A session is open.
     *
     * @param sessionId 24 base64url characters; one in thirty-two begins with a dash
     */
    record Opened(String eventId, String userId, String sessionId) implements SignIn {}

    /**
     * Refused.
     *
     * @param error Keycloak's error of the event, such as {@code invalid_user_credentials}
     */
    record Refused(String eventId, String error) implements SignIn {}
}
