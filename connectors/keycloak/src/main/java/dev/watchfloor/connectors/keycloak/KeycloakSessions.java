package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists and ends the sessions of the realm. Acts are idempotent by nature in Keycloak: the key is not sent. Thread-safe.
 */
final class KeycloakSessions implements SessionControl {
    private static final String READ_ONLY =
            "This connector may only read. Add a responder client with the role manage-users in its settings.";

    private final RealmAdmin reader;
    private final Optional<RealmAdmin> responder;
    private final OpenSessions open;

    KeycloakSessions(RealmAdmin reader, Optional<RealmAdmin> responder, OpenSessions open) {
        this.reader = reader;
        this.responder = responder;
        this.open = open;
    }

    @Override
    public SessionTraits traits() throws ConnectorException, InterruptedException {
        JsonNode realm = reader.read("view-realm", reader.request("GET"));
        // Without view-realm the answer is still 200, only shorter.
        long life = realm.path("accessTokenLifespan").asLong(-1);
        return new SessionTraits(
                life < 0 ? null : Duration.ofSeconds(life),
                List.of(
                        "Applications that check access tokens without asking Keycloak accept them until they run out.",
                        "The account stays enabled: its holder can sign in again.",
                        "Online and offline sessions are ended separately; all sessions of a user means both.",
                        "The address is the one Keycloak sees, which may be a proxy's. Keycloak does not tell the"
                                + " device."));
    }

    @Override
    public List<Session> list() throws ConnectorException, InterruptedException {
        return open.all();
    }

    @Override
    public ActionOutcome revoke(SessionRef session, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<RealmAdmin> actor = actor();
        if (actor.isEmpty()) {
            return new ActionOutcome.Rejected(READ_ONLY);
        }
        return act(actor.get(), deletion(actor.get(), session), status -> switch (status) {
            case 204, 200 ->
                new ActionOutcome.Done(
                        "Keycloak ended the session. Its refresh token is dead; the list no longer shows it.");
            // Its text has a typing error in 26.7.3, so only the status counts.
            case 404 -> new ActionOutcome.AlreadyDone("Keycloak has no such session any more: it had ended before.");
            default -> null;
        });
    }

    @Override
    public ActionOutcome revokeAll(String userId, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<RealmAdmin> actor = actor();
        if (actor.isEmpty()) {
            return new ActionOutcome.Rejected(READ_ONLY);
        }
        Optional<List<SessionRef>> sessions = open.of(userId);
        if (sessions.isEmpty()) {
            return new ActionOutcome.Rejected("Keycloak has no account with this id. It may have been deleted.");
        }
        if (sessions.get().isEmpty()) {
            return new ActionOutcome.AlreadyDone("The user has no session open.");
        }
        ActionOutcome loggedOut =
                act(actor.get(), actor.get().request("POST", "users", userId, "logout"), status -> switch (status) {
                    case 204, 200 -> new ActionOutcome.Done(ended(sessions.get()));
                    case 404 ->
                        new ActionOutcome.Rejected("Keycloak has no account with this id. It may have been deleted.");
                    default -> null;
                });
        if (!(loggedOut instanceof ActionOutcome.Done)) {
            return loggedOut;
        }
        // The log-out makes offline tokens stale, but leaves their sessions listed.
        for (SessionRef session : sessions.get()) {
            if (session.kind() == Kind.OFFLINE && revoke(session, key) instanceof ActionOutcome.Unknown unknown) {
                return unknown;
            }
        }
        return loggedOut;
    }

    /** The client that may act: the responder, or the reader where it has the role. */
    private Optional<RealmAdmin> actor() throws ConnectorException, InterruptedException {
        if (responder.isPresent()) {
            return responder;
        }
        boolean readerMay = reader.tokens().current().hasAny(Roles.MAY_ACT).orElse(false);
        return readerMay ? Optional.of(reader) : Optional.empty();
    }

    private static ProductRequest deletion(RealmAdmin actor, SessionRef session) {
        return actor.request("DELETE", "sessions", session.id())
                .query("isOffline", Boolean.toString(session.kind() == Kind.OFFLINE));
    }

    private static ActionOutcome act(RealmAdmin actor, ProductRequest request, Verdict verdict)
            throws ConnectorException, InterruptedException {
        actor.tokens().current(); // so that what fails from here on failed after sending
        Answer answer;
        try {
            answer = actor.ask(request);
        } catch (ConnectorException failure) {
            if (mayHaveArrived(failure)) {
                return new ActionOutcome.Unknown(
                        "Keycloak did not answer. Look at the list of sessions before trying again.");
            }
            throw failure;
        }
        if (answer.status() == 403) {
            return new ActionOutcome.Rejected("Keycloak does not let the client \""
                    + actor.tokens().clientId()
                    + "\" end sessions. Give its service account the realm-management role manage-users.");
        }
        ActionOutcome outcome = verdict.of(answer.status());
        if (outcome == null) {
            throw Answers.failure(answer);
        }
        return outcome;
    }

    private static boolean mayHaveArrived(ConnectorException failure) {
        return failure.category() == ConnectorException.Category.UNREACHABLE
                && failure.getCause() instanceof IOException cause
                && !(cause instanceof ConnectException)
                && !(cause instanceof UnknownHostException)
                && !(cause instanceof NoRouteToHostException);
    }

    private static String ended(List<SessionRef> sessions) {
        long offline = sessions.stream()
                .filter(session -> session.kind() == Kind.OFFLINE)
                .count();
        long online = sessions.size() - offline;
        return "Keycloak ended all sessions of the user: " + online + " online, " + offline
                + " offline. The list no longer shows them.";
    }

    /** What a status means for an act; null when it is none of the expected. */
    @FunctionalInterface
    private interface Verdict {
        @Nullable
        ActionOutcome of(int status);
    }
}
