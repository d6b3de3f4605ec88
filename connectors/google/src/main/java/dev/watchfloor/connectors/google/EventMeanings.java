package dev.watchfloor.connectors.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.providers.Meanings;
import dev.watchfloor.connectors.providers.Meanings.Meaning;
import java.util.List;

/**
 * What events mean ("Login Audit Activity Events", 2026-09). Stateless.
 *
 * <p>A row is for events, for what their parameters say, for types of events, or for all of an application. Google's
 * console calls the three suspicious logins blocked; one that got through is a {@code login_success} that is suspicious.
 */
final class EventMeanings {
    private static final Meanings TABLE = new Meanings("""
        SESSION_STARTED   INFORMATIONAL SUCCESS -         login_success
        SESSION_STARTED   MEDIUM        SUCCESS -         login_success.suspicious
        SESSION_REFRESHED INFORMATIONAL SUCCESS -         login_success.again
        SESSION_REFRESHED MEDIUM        SUCCESS -         login_success.again.suspicious
        SIGN_IN           INFORMATIONAL UNKNOWN -         login
        SIGN_IN           INFORMATIONAL ALLOWED -         .passed
        SIGN_IN           LOW           FAILURE -         .failed login_failure
        SESSION_ENDED     INFORMATIONAL SUCCESS -         logout
        SESSION_REVOKED   LOW           SUCCESS -         RESET_SIGNIN_COOKIES
        SESSION_REVOKED   HIGH          SUCCESS T1539     user_signed_out_due_to_suspicious_session_cookie
        ALERT             HIGH          BLOCKED T1078.004 suspicious_login suspicious_login_less_secure_app
        ALERT             HIGH          BLOCKED T1078.004 suspicious_programmatic_login
        ALERT             HIGH          UNKNOWN -         account_disabled_hijacked account_disabled_password_leak
        ALERT             HIGH          UNKNOWN -         attack_warning
        ALERT             MEDIUM        UNKNOWN -         account_warning
        ALERT             MEDIUM        BLOCKED -         risky_sensitive_action_blocked
        ALERT             MEDIUM        ALLOWED -         risky_sensitive_action_allowed
        ADMINISTRATION    MEDIUM        SUCCESS T1114.003 email_forwarding_out_of_domain
        ADMINISTRATION    MEDIUM        SUCCESS -         2sv_disable titanium_unenroll TURN_OFF_2_STEP_VERIFICATION
        ADMINISTRATION    MEDIUM        SUCCESS -         ASSIGN_ROLE GRANT_ADMIN_PRIVILEGE AUTHORIZE_API_CLIENT_ACCESS
        ADMINISTRATION    LOW           SUCCESS -         admin token 2sv_change password_change recovery_info_change
        ADMINISTRATION    LOW           SUCCESS -         titanium_change passkey_enrolled passkey_removed
        STATUS            INFORMATIONAL SUCCESS -         blocked_sender_change
        """);

    private EventMeanings() {}

    static Meaning of(String application, String name, JsonNode event) {
        // A credential that is exchanged, or shown again, goes on with the session that there is.
        String status = parameter(event, "login_challenge_status");
        String told = (parameter(event, "login_type").matches("exchange|reauth") ? ".again" : "")
                + (parameter(event, "is_suspicious").equals("true") ? ".suspicious" : "")
                + (status.equals("Challenge Passed.")
                        ? ".passed"
                        : status.equals("Challenge Failed.") ? ".failed" : "");
        return TABLE.of(name + told, name, told, JsonFields.text(event, "type", ""), application);
    }

    /** The value of a text or a flag of one of these names; empty when there is none. */
    static String parameter(JsonNode event, String... names) {
        for (JsonNode parameter : event.path("parameters")) {
            if (List.of(names).contains(JsonFields.text(parameter, "name", ""))) {
                return parameter
                        .path("value")
                        .asText(parameter.path("boolValue").asText());
            }
        }
        return "";
    }
}
