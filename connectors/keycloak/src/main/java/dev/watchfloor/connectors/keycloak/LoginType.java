package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Severity;

/**
 * What a type of login event means. Keycloak 26.7 has about a hundred; those not named here are told as they are.
 *
 * @param severity of the good case; a failure is at least LOW
 */
record LoginType(Kind kind, Severity severity) {

    /** @param hasSession whether the event names a session */
    static LoginType of(String type, boolean hasSession) {
        return switch (type) {
            case "LOGIN" -> new LoginType(hasSession ? Kind.SESSION_STARTED : Kind.SIGN_IN, Severity.INFORMATIONAL);
            case "LOGIN_ERROR",
                    "CLIENT_LOGIN",
                    "CLIENT_LOGIN_ERROR",
                    "IDENTITY_PROVIDER_LOGIN",
                    "IDENTITY_PROVIDER_LOGIN_ERROR",
                    "IDENTITY_PROVIDER_FIRST_LOGIN",
                    "IDENTITY_PROVIDER_FIRST_LOGIN_ERROR" -> new LoginType(Kind.SIGN_IN, Severity.INFORMATIONAL);
            case "LOGOUT", "USER_SESSION_DELETED" -> new LoginType(Kind.SESSION_ENDED, Severity.INFORMATIONAL);
            // A failure here is a dead token in use: somebody goes on after the end of the session.
            case "REFRESH_TOKEN",
                    "REFRESH_TOKEN_ERROR",
                    "CODE_TO_TOKEN",
                    "CODE_TO_TOKEN_ERROR",
                    "TOKEN_EXCHANGE",
                    "TOKEN_EXCHANGE_ERROR" -> new LoginType(Kind.SESSION_REFRESHED, Severity.INFORMATIONAL);
            case "USER_DISABLED_BY_TEMPORARY_LOCKOUT", "USER_DISABLED_BY_PERMANENT_LOCKOUT" ->
                new LoginType(Kind.ALERT, Severity.MEDIUM);
            case "IMPERSONATE", "REMOVE_TOTP", "REMOVE_CREDENTIAL", "DELETE_ACCOUNT" ->
                new LoginType(Kind.ADMINISTRATION, Severity.MEDIUM);
            default ->
                type.matches("(UPDATE|REMOVE|REGISTER|RESET|DELETE|GRANT|REVOKE|FEDERATED|SEND|VERIFY|INVITE).*")
                        ? new LoginType(Kind.ADMINISTRATION, Severity.LOW)
                        : new LoginType(Kind.STATUS, Severity.INFORMATIONAL);
        };
    }
}
