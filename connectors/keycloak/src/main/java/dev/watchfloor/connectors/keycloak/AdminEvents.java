package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * Understands administrators' acts. Of a revocation the user is the one whose session ended, of any other act the one
 * who acted. Acts of the console's own responder come back here, which shows that they took effect. Used by one thread at
 * a time.
 */
final class AdminEvents {
    /** Changes that can open or close the whole realm. */
    private static final Set<String> FAR_REACHING = Set.of(
            "REALM",
            "REALM_ROLE",
            "REALM_ROLE_MAPPING",
            "CLIENT_ROLE_MAPPING",
            "CLIENT",
            "COMPONENT",
            "IDENTITY_PROVIDER",
            "AUTH_FLOW",
            "AUTH_EXECUTION",
            "AUTHENTICATOR_CONFIG",
            "REQUIRED_ACTION");

    private final Accounts accounts;

    AdminEvents(Accounts accounts) {
        this.accounts = accounts;
    }

    SecurityEvent event(StreamRecord record) throws ConnectorException, InterruptedException {
        JsonNode json = record.json();
        String operation = json.path("operationType").asText();
        String resource = json.path("resourceType").asText();
        String path = json.path("resourcePath").asText();
        JsonNode actor = json.path("authDetails");
        String actorId = actor.path("userId").asText();
        String actorName = accounts.name(actorId, "");
        String by = " by " + (actorName == null ? "an administrator" : actorName);
        boolean failed = !json.path("error").asText().isBlank();

        String session = "";
        String userId = actorId;
        String user = actorName;
        Kind kind = Kind.ADMINISTRATION;
        Severity severity = FAR_REACHING.contains(resource) ? Severity.MEDIUM : Severity.LOW;
        String what = words(operation) + " " + words(resource).toLowerCase(Locale.ROOT) + " " + path + by;
        if (operation.equals("DELETE") && resource.equals("USER_SESSION") && path.startsWith("sessions/")) {
            kind = Kind.SESSION_REVOKED;
            session = path.substring("sessions/".length());
            // The record does not name the session's user.
            userId = "";
            user = null;
            what = "Session ended" + by;
        } else if (path.matches("users/[^/]+/logout")) {
            kind = Kind.SESSION_REVOKED;
            userId = path.substring("users/".length(), path.length() - "/logout".length());
            user = accounts.name(userId, "");
            what = "All sessions of " + (user == null ? userId : user) + " ended" + by;
        } else if (path.equals("logout-all")) {
            kind = Kind.SESSION_REVOKED;
            severity = Severity.MEDIUM;
            what = "All sessions of the realm ended" + by;
        } else if (path.matches("users/[^/]+(/.*)?")) {
            String subject = accounts.name(path.split("/", 3)[1], "");
            what = words(operation) + " " + words(resource).toLowerCase(Locale.ROOT) + " of "
                    + (subject == null ? path.split("/", 3)[1] : subject) + by;
        }
        return SecurityEvent.of(
                        "admin:" + record.id(),
                        Instant.ofEpochMilli(json.path("time").longValue()),
                        Layer.IDENTITY,
                        kind)
                .severity(severity)
                .outcome(failed ? Outcome.FAILURE : Outcome.SUCCESS)
                .summary(failed ? what + " failed" : what)
                .source(Addresses.parse(actor.path("ipAddress").asText()).orElse(null))
                .user(user)
                .userId(userId)
                .session(session)
                .raw(Representations.withoutSecrets(json).toString())
                .build();
    }

    private static String words(String name) {
        String lower = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? "Act" : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
