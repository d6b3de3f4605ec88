package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.oauth.Acting;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionLimits;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists and ends sessions and refresh tokens. Glewlwyd answers 200 to the end of a session that had ended before, so each
 * act looks first; the key is not sent. Thread-safe.
 */
final class GlewlwydSessions implements SessionControl {
    static final String RIGHT = "End sessions";
    static final String NO_ACCOUNT = "Glewlwyd has no account of this name. It may have been removed.";
    private static final String FIND = "Find the sessions";
    private static final SessionTraits TRAITS = new SessionTraits(
            null,
            SessionLimits.UNTOLD,
            SessionLimits.UNTOLD,
            SessionLimits.UNTOLD,
            true,
            List.of(
                    "Applications that check access tokens without asking Glewlwyd accept them until they run out.",
                    "The account stays enabled: its holder can sign in again.",
                    "Refresh tokens of applications are the offline sessions here; they outlive the session of the"
                            + " browser and are ended by themselves.",
                    "The beginning of a session is the last sign-in within it; Glewlwyd tells neither its first one nor"
                            + " its last use.",
                    "The address is the one that Glewlwyd was told. It believes the header X-Forwarded-For of everybody"
                            + " unless a proxy before it overwrites that.",
                    "Sessions of accounts that a backend does not list, such as one that only checks passwords, are not"
                            + " seen.",
                    "Glewlwyd has no interface to ask for events; what it tells of sign-ins is in its log."));

    private final Accounts accounts;
    private final OpenSessions open;
    private final Acting act;

    GlewlwydSessions(Accounts accounts, OpenSessions open, Acting act) {
        this.accounts = accounts;
        this.open = open;
        this.act = act;
    }

    @Override
    public SessionTraits traits() {
        return TRAITS;
    }

    @Override
    public List<Session> list() throws ConnectorException, InterruptedException {
        return open.all();
    }

    @Override
    public ActionOutcome revoke(SessionRef session, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<SessionName> name = SessionName.of(session);
        if (name.isEmpty()) {
            act.client()
                    .ready(act.scope()); // so that nobody takes a server out of reach for one without such a session
            return ended();
        }
        return isOpen(session, name.get()) ? end(name.get()) : ended();
    }

    @Override
    public ActionOutcome revokeAll(String userId, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<Accounts.Account> account = accounts.find(userId);
        if (account.isEmpty()) {
            return new ActionOutcome.Rejected(NO_ACCOUNT);
        }
        String user = account.get().name();
        Progress progress = new Progress();
        // Sessions first: one that is open may get another token meanwhile.
        ActionOutcome stopped = endAll(open.sessions(user), progress);
        if (stopped == null) {
            try {
                stopped = endAll(open.tokens(user), progress);
            } catch (ConnectorException failure) {
                stopped = progress.stoppedBy(failure);
            }
        }
        if (stopped != null) {
            return stopped;
        }
        return progress.ended == 0
                ? new ActionOutcome.AlreadyDone("The user has no session and no refresh token that works.")
                : new ActionOutcome.Done("Glewlwyd ended " + counted(progress.ended)
                        + " of the user, refresh tokens included. They stay in its list, disabled.");
    }

    @Override
    public List<SelfCheck> rehearse(Set<SessionRef> sessions) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(act.rehearse(RIGHT));
        try {
            Set<String> users = new HashSet<>();
            sessions.forEach(
                    session -> SessionName.of(session).map(SessionName::user).ifPresent(users::add));
            Set<SessionRef> found = new HashSet<>();
            for (String user : users) {
                if (accounts.find(user).isPresent()) {
                    open.sessions(user).forEach(session -> found.add(session.ref()));
                    open.tokens(user).forEach(session -> found.add(session.ref()));
                }
            }
            long left = sessions.stream().filter(found::contains).count();
            checks.add(SelfCheck.passed(FIND, left + " of " + sessions.size() + " are open."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(FIND, failure.sentence()));
        }
        return checks;
    }

    @Override
    public List<SelfCheck> rehearseAll(String userId) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(act.rehearse(RIGHT));
        try {
            Optional<Accounts.Account> account = accounts.find(userId);
            if (account.isEmpty()) {
                checks.add(SelfCheck.failed(FIND, NO_ACCOUNT));
            } else {
                String user = account.get().name();
                checks.add(SelfCheck.passed(
                        FIND,
                        "The user has " + open.sessions(user).size() + " sessions and "
                                + open.tokens(user).size() + " refresh tokens that work."));
            }
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(FIND, failure.sentence()));
        }
        return checks;
    }

    /** What came of an act of several requests so far. */
    private static final class Progress {
        private int ended;

        /** @throws ConnectorException the failure itself when nothing was ended before it */
        private ActionOutcome stoppedBy(ConnectorException failure) throws ConnectorException {
            if (ended == 0) {
                throw failure;
            }
            return halfDone(failure.sentence());
        }

        private ActionOutcome stoppedBy(ActionOutcome outcome) {
            return ended == 0 ? outcome : halfDone(outcome.sentence());
        }

        private ActionOutcome halfDone(String why) {
            return new ActionOutcome.Unknown("Glewlwyd ended " + counted(ended) + " of the user; others may be left. "
                    + why + " Revoke all again to finish.");
        }
    }

    /** @return null when all are ended */
    private @Nullable ActionOutcome endAll(List<Session> sessions, Progress progress)
            throws ConnectorException, InterruptedException {
        for (Session session : sessions) {
            Optional<SessionName> name = SessionName.of(session.ref());
            if (name.isEmpty()) {
                continue;
            }
            ActionOutcome outcome;
            try {
                outcome = end(name.get());
            } catch (ConnectorException failure) {
                return progress.stoppedBy(failure);
            }
            switch (outcome) {
                case ActionOutcome.Done done -> progress.ended++;
                case ActionOutcome.AlreadyDone gone -> {
                    // Somebody else was quicker.
                }
                case ActionOutcome.Rejected refused -> {
                    return progress.stoppedBy(refused);
                }
                case ActionOutcome.Pending pending -> {
                    return progress.stoppedBy(pending);
                }
                case ActionOutcome.Unknown unknown -> {
                    return progress.stoppedBy(unknown);
                }
            }
        }
        return null;
    }

    private ActionOutcome end(SessionName name) throws ConnectorException, InterruptedException {
        return act.send(open.end(name), answer -> switch (answer.status()) {
            case 200 ->
                isPlain(answer)
                        ? new ActionOutcome.Done(
                                name.plugin().isEmpty()
                                        ? "Glewlwyd ended the session. It stays in its list, disabled."
                                        : "Glewlwyd ended the refresh token. It stays in its list, disabled.")
                        : null;
            case 404 -> ended();
            default -> null;
        });
    }

    /** Its answers to acts have no body (2.7.5); a page of a proxy has one. */
    static boolean isPlain(Answer answer) {
        return answer.text().isBlank();
    }

    private boolean isOpen(SessionRef session, SessionName name) throws ConnectorException, InterruptedException {
        if (accounts.find(name.user()).isEmpty()) {
            return false;
        }
        List<Session> sessions = session.kind() == Kind.ONLINE ? open.sessions(name.user()) : open.tokens(name.user());
        return sessions.stream().anyMatch(one -> one.ref().equals(session));
    }

    private static ActionOutcome ended() {
        return new ActionOutcome.AlreadyDone("Glewlwyd has no such session that works: it had ended before.");
    }

    private static String counted(int sessions) {
        return sessions + (sessions == 1 ? " session" : " sessions");
    }

    @Override
    public String toString() {
        return "GlewlwydSessions[" + act.client() + "]";
    }
}
