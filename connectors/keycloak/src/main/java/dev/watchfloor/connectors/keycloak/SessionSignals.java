package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells receivers of Shared Signals that one session was ended. Keycloak 26.7.3 says nothing by itself when an
 * administrator ends one session, but lets a service account say it ({@code session-revoked} of CAEP 1.0) where the
 * receiver's client has the attributes {@code ssf.allowEmitEvents} and {@code ssf.emitEventsRole} (both measured, with
 * the answers below). The subject must name the account: one with a session alone is not found. Thread-safe.
 */
final class SessionSignals {
    static final String REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";

    private final ProductClient client;
    private final RealmSettings settings;
    private final Clock clock;

    SessionSignals(ProductClient client, RealmSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    boolean hasReceivers() {
        return !settings.receivers().isEmpty();
    }

    /** What a report says where the account behind a session was not known, so that nobody could be told. */
    String untold() {
        return "Nobody was told over Shared Signals, because the account of the session is not known any more.";
    }

    /** Tells each receiver once, and says for each whether Keycloak took it. Never throws: the session is ended. */
    String tell(RealmAdmin acting, String userId, SessionRef session) throws InterruptedException {
        ObjectNode body;
        try {
            body = signal(userId, session);
        } catch (ConnectorException failure) {
            return "Nobody was told over Shared Signals: " + failure.sentence();
        }
        List<String> told = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        for (String receiver : settings.receivers()) {
            try {
                Answer answer = acting.ask(acting.request("POST", "ssf", "clients", receiver, "events", "emit")
                        .json(body));
                if (isDispatched(answer)) {
                    told.add('"' + receiver + '"');
                } else {
                    untold.add('"' + receiver + "\" was not told: "
                            + why(answer, acting.tokens().clientId()));
                }
            } catch (ConnectorException failure) {
                untold.add('"' + receiver + "\" may not have been told: " + failure.sentence());
            }
        }
        String good = told.isEmpty() ? "" : "Told over Shared Signals: " + String.join(", ", told) + ".";
        return (good + " " + String.join(" ", untold)).strip();
    }

    private ObjectNode signal(String userId, SessionRef session) throws ConnectorException, InterruptedException {
        ObjectNode body = Json.object().put("eventType", REVOKED);
        ObjectNode subject = body.putObject("sub_id").put("format", "complex");
        subject.putObject("user").put("format", "iss_sub").put("iss", issuer()).put("sub", userId);
        subject.putObject("session").put("format", "opaque").put("id", session.id());
        ObjectNode event = body.putObject("event").put("initiating_entity", "admin");
        event.put("event_timestamp", clock.instant().getEpochSecond());
        // Not empty: the interoperability profile asks for it.
        event.putObject("reason_admin").put("en", "An administrator ended this session.");
        return body;
    }

    /** As Keycloak calls itself, which behind a proxy is not where we ask it. */
    private String issuer() throws ConnectorException, InterruptedException {
        return client.send(ProductRequest.get("realms", settings.realm(), ".well-known", "openid-configuration"))
                .json()
                .path("issuer")
                .asText();
    }

    private static boolean isDispatched(Answer answer) {
        return answer.status() == 200
                && Answers.body(answer)
                        .map(body -> body.path("status").asText().equals("dispatched"))
                        .orElse(false);
    }

    private static String why(Answer answer, String clientId) {
        String error = Answers.body(answer)
                .map(body -> body.path("error").asText(body.path("status").asText()))
                .orElse("");
        return switch (error) {
            case "emit_not_allowed" ->
                "its client does not allow it. Set the attribute ssf.allowEmitEvents to true there.";
            case "emit_role_not_configured" ->
                "its client names no role for it. Set the attribute ssf.emitEventsRole there.";
            case "emit_role_missing" ->
                "the client \"" + clientId + "\" lacks the role that the attribute ssf.emitEventsRole names.";
            case "Client not found" -> "the realm has no client of this name.";
            case "stream_not_found" -> "it has no stream.";
            case "subject_not_found" -> "Keycloak has no such account any more.";
            case "dropped_unsubscribed" -> "it has not asked for ended sessions.";
            case "dropped_filtered" -> "it does not hear of this account.";
            case "receiver_disabled" -> "its stream is switched off.";
            default ->
                switch (answer.status()) {
                    case 404 -> "Keycloak has its feature ssf off, or the receiver has no stream.";
                    case 500 -> "Keycloak failed (500), as it does for a client that receives no Shared Signals.";
                    default -> "Keycloak answered " + answer.status() + ".";
                };
        };
    }
}
