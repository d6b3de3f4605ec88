package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists and ends the sessions of the realm. Acts are idempotent by nature in Keycloak: the key is not sent. Thread-safe.
 */
final class KeycloakSessions implements SessionControl {
    private static final String LOOK = "the list of sessions";
    static final String RIGHT = "End sessions";
    private static final String OPEN = "Find the sessions";
    private static final String NO_ACCOUNT = "Keycloak has no account with this id. It may have been deleted.";

    private final RealmAdmin reader;
    private final Actor actor;
    private final OpenSessions open;
    private final SessionSignals signals;
    /** Of the last list: who ends a session names it by its id alone. As many as sessions are open. */
    private volatile Map<SessionRef, String> holders = Map.of();

    KeycloakSessions(RealmAdmin reader, Actor actor, OpenSessions open, SessionSignals signals) {
        this.reader = reader;
        this.actor = actor;
        this.open = open;
        this.signals = signals;
    }

    @Override
    public SessionTraits traits() throws ConnectorException, InterruptedException {
        JsonNode realm = reader.read("view-realm", reader.request("GET"));
        RealmLimits limits = new RealmLimits(realm);
        return new SessionTraits(
                limits.accessTokenLife(),
                limits.online(),
                limits.remembered(),
                limits.offline(),
                true,
                List.of(
                        "Applications that check access tokens without asking Keycloak accept them until they run out.",
                        "The account stays enabled: its holder can sign in again.",
                        "Online and offline sessions are ended separately; all sessions of a user means both.",
                        "The address is the one Keycloak sees, which may be a proxy's. Keycloak does not tell the"
                                + " device."));
    }

    @Override
    public List<Session> list() throws ConnectorException, InterruptedException {
        List<Session> sessions = open.all();
        if (signals.hasReceivers()) {
            holders = sessions.stream().collect(Collectors.toUnmodifiableMap(Session::ref, Session::userId));
        }
        return sessions;
    }

    @Override
    public ActionOutcome revoke(SessionRef session, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<RealmAdmin> acting = actor.find();
        if (acting.isEmpty()) {
            return new ActionOutcome.Rejected(Actor.READ_ONLY);
        }
        if (!signals.hasReceivers()) {
            return end(acting.get(), session);
        }
        String holder = holder(session);
        ActionOutcome outcome = end(acting.get(), session);
        return switch (outcome) {
            case ActionOutcome.Done done ->
                new ActionOutcome.Done(done.sentence() + " " + told(acting.get(), holder, session));
            // Of a try whose answer was lost: it may have ended the session without telling anybody.
            case ActionOutcome.AlreadyDone done
            when holder != null ->
                new ActionOutcome.AlreadyDone(done.sentence() + " " + told(acting.get(), holder, session));
            default -> outcome;
        };
    }

    private String told(RealmAdmin acting, @Nullable String holder, SessionRef session) throws InterruptedException {
        return holder == null ? signals.untold() : signals.tell(acting, holder, session);
    }

    private @Nullable String holder(SessionRef session) throws InterruptedException {
        if (!holders.containsKey(session)) {
            try {
                list();
            } catch (ConnectorException unreadable) {
                // That somebody cannot be told is no reason to let the session live.
                return null;
            }
        }
        return holders.get(session);
    }

    private static ActionOutcome end(RealmAdmin acting, SessionRef session)
            throws ConnectorException, InterruptedException {
        return Actor.act(acting, deletion(acting, session), LOOK, status -> switch (status) {
            case 204 ->
                new ActionOutcome.Done(
                        "Keycloak ended the session. Its refresh token is dead; the list no longer shows it.");
            // Its text has a typing error in 26.7.3, so only the status counts.
            case 404 -> new ActionOutcome.AlreadyDone("Keycloak has no such session any more: it had ended before.");
            default -> null;
        });
    }

    @Override
    public ActionOutcome revokeAll(String userId, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<RealmAdmin> acting = actor.find();
        if (acting.isEmpty()) {
            return new ActionOutcome.Rejected(Actor.READ_ONLY);
        }
        Optional<List<SessionRef>> sessions = open.of(userId);
        if (sessions.isEmpty()) {
            return new ActionOutcome.Rejected(NO_ACCOUNT);
        }
        if (sessions.get().isEmpty()) {
            return new ActionOutcome.AlreadyDone("The user has no session open.");
        }
        ActionOutcome loggedOut = Actor.act(
                acting.get(), acting.get().request("POST", "users", userId, "logout"), LOOK, status -> switch (status) {
                    case 204 -> new ActionOutcome.Done(ended(sessions.get()));
                    case 404 -> new ActionOutcome.Rejected(NO_ACCOUNT);
                    default -> null;
                });
        if (!(loggedOut instanceof ActionOutcome.Done)) {
            return loggedOut;
        }
        return withoutOffline(acting.get(), sessions.get()).orElse(loggedOut);
    }

    /** The log-out made offline tokens stale, but leaves their sessions listed. Empty when all are gone. */
    private static Optional<ActionOutcome> withoutOffline(RealmAdmin acting, List<SessionRef> sessions)
            throws InterruptedException {
        for (SessionRef session : sessions) {
            if (session.kind() == Kind.OFFLINE) {
                try {
                    ActionOutcome ended = end(acting, session);
                    if (ended instanceof ActionOutcome.Rejected || ended instanceof ActionOutcome.Unknown) {
                        return Optional.of(leftOver(ended.sentence()));
                    }
                } catch (ConnectorException failure) {
                    // The log-out is done: to throw would say that nothing is.
                    return Optional.of(leftOver(failure.sentence()));
                }
            }
        }
        return Optional.empty();
    }

    private static ActionOutcome leftOver(String why) {
        return new ActionOutcome.Unknown(
                "Keycloak ended the online sessions; offline sessions are useless but may still" + " be listed. " + why
                        + " Repeat the act to finish.");
    }

    @Override
    public List<SelfCheck> rehearse(Set<SessionRef> sessions) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(actor.rehearse(RIGHT));
        try {
            long found = open.all().stream()
                    .map(Session::ref)
                    .filter(sessions::contains)
                    .count();
            checks.add(SelfCheck.passed(OPEN, found + " of " + sessions.size() + " are open now."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(OPEN, failure.sentence()));
        }
        return checks;
    }

    @Override
    public List<SelfCheck> rehearseAll(String userId) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(actor.rehearse(RIGHT));
        try {
            checks.add(open.of(userId)
                    .map(sessions -> SelfCheck.passed(OPEN, sessions.size() + " sessions of the user are open now."))
                    .orElseGet(() -> SelfCheck.failed(OPEN, NO_ACCOUNT)));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(OPEN, failure.sentence()));
        }
        return checks;
    }

    private static ProductRequest deletion(RealmAdmin actor, SessionRef session) {
        return actor.request("DELETE", "sessions", session.id())
                .query("isOffline", Boolean.toString(session.kind() == Kind.OFFLINE));
    }

    private static String ended(List<SessionRef> sessions) {
        long offline = sessions.stream()
                .filter(session -> session.kind() == Kind.OFFLINE)
                .count();
        long online = sessions.size() - offline;
        return "Keycloak ended all sessions of the user: " + online + " online, " + offline
                + " offline. The list no longer shows them.";
    }
}
