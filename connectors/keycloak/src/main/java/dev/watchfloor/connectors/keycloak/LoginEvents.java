package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Understands login events. A good sign-in is one event, {@link Kind#SESSION_STARTED}: it carries the session. Signing
 * on to a second application with the same session writes another of the same shape, with the same session id. Used by
 * one thread at a time.
 */
final class LoginEvents {
    private final Accounts accounts;
    private final RealmSettings settings;

    LoginEvents(Accounts accounts, RealmSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** False for the console's own requests of tokens. */
    boolean isWanted(StreamRecord record) {
        return !(record.json().path("type").asText().equals("CLIENT_LOGIN")
                && settings.isOwnClient(record.json().path("clientId").asText()));
    }

    SecurityEvent event(StreamRecord record) throws ConnectorException, InterruptedException {
        JsonNode json = record.json();
        String type = json.path("type").asText();
        String client = json.path("clientId").asText();
        String error = json.path("error").asText();
        String session = json.path("sessionId").asText();
        LoginType meaning = LoginType.of(type, !session.isBlank());
        boolean failed = type.endsWith("_ERROR") || !error.isBlank();
        String userId = json.path("userId").asText();
        String user =
                accounts.name(userId, json.path("details").path("username").asText());
        boolean locked = meaning.kind() == Kind.ALERT;
        return SecurityEvent.of(
                        "login:" + record.id(),
                        Instant.ofEpochMilli(json.path("time").longValue()),
                        Layer.IDENTITY,
                        meaning.kind())
                .severity(failed && !meaning.severity().atLeast(Severity.LOW) ? Severity.LOW : meaning.severity())
                .outcome(outcome(meaning, failed, error))
                .summary(LoginWords.summary(type, meaning, failed, user == null ? userId : user, client, error))
                .source(Addresses.parse(json.path("ipAddress").asText()).orElse(null))
                .user(user)
                .userId(userId)
                .session(session)
                .device(factor(json))
                .ruleName(locked ? json.path("details").path("reason").asText() : null)
                // Keycloak locks for nothing else than guessing.
                .technique(locked ? "T1110" : null)
                .raw(Redaction.record(json).toString())
                .build();
    }

    /** The one thing of a device that Keycloak tells (26.7.3): which authenticator the sign-in used besides the password. */
    private static @Nullable String factor(JsonNode json) {
        String credential =
                json.path("details").path("selected_credential_id").asText().strip();
        return credential.isEmpty() ? null : "second factor " + credential;
    }

    private static Outcome outcome(LoginType meaning, boolean failed, String error) {
        if (meaning.kind() == Kind.ALERT
                || error.equals("user_temporarily_disabled")
                || error.equals("user_disabled")) {
            return Outcome.BLOCKED;
        }
        if (failed) {
            return Outcome.FAILURE;
        }
        return meaning.kind() == Kind.STATUS ? Outcome.UNKNOWN : Outcome.SUCCESS;
    }
}
