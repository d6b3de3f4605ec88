package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.Acting;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Sessions of a provider that lists none: told from its log, and ended for a whole account, or one by one where it can.
 * Thread-safe.
 */
public final class LoggedSessions implements SessionControl {
    /** The log tells of a new sign-in later than this in no case that matters; before, an empty table proves nothing. */
    private static final Duration JUST_NOW = Duration.ofSeconds(30);

    private static final String RIGHT = "End sessions";
    private static final String FIND = "Find the sessions";

    private final SessionTable table;
    private final Accounts accounts;
    private final Acting act;
    private final Optional<One> one;
    private final SessionTraits traits;
    private final Clock clock;
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();

    /**
     * What differs between products.
     *
     * @param scope the right to look an account up
     * @param find asks for the account of an id, 404 when there is none
     * @param endAll ends all sessions of the account of an id
     * @param ended whether an answer to that says that they are ended
     */
    public record Accounts(
            AuthorizedClient client,
            String scope,
            Function<String, ProductRequest> find,
            Function<String, ProductRequest> endAll,
            Ended ended) {
        /** Reads an answer. */
        @FunctionalInterface
        public interface Ended {
            boolean by(Answer answer) throws ConnectorException;
        }

        private boolean exists(String userId) throws ConnectorException, InterruptedException {
            return client.find(scope, find.apply(userId)).isPresent();
        }
    }

    /**
     * How one session is ended.
     *
     * @param request makes what ends the session of this id and is answered with 204
     */
    public record One(Acting act, Function<String, ProductRequest> request) {}

    /** @param one empty when the provider ends all sessions of an account or none */
    public LoggedSessions(
            SessionTable table, Accounts accounts, Acting act, Optional<One> one, SessionTraits traits, Clock clock) {
        this.one = one;
        this.table = table;
        this.accounts = accounts;
        this.act = act;
        this.traits = traits;
        this.clock = clock;
    }

    @Override
    public SessionTraits traits() {
        return traits;
    }

    @Override
    public List<Session> list() throws ConnectorException, InterruptedException {
        return table.open();
    }

    @Override
    public ActionOutcome revoke(SessionRef session, ActionKey key) throws ConnectorException, InterruptedException {
        if (table.open().stream().noneMatch(open -> open.ref().equals(session))) {
            return new ActionOutcome.AlreadyDone("The log of " + product() + " tells of no such session now.");
        }
        if (one.isEmpty()) {
            return new ActionOutcome.Rejected(allOrNone());
        }
        ActionOutcome outcome = one.get()
                .act()
                .send(one.get().request().apply(session.id()), answer -> switch (answer.status()) {
                    case 204 -> new ActionOutcome.Done(product() + " ended the session.");
                    case 404 ->
                        new ActionOutcome.Unknown(
                                product() + " knows no session by the id that its log gives, though the log"
                                        + " tells of no end. Revoke all sessions of the user to be sure.");
                    default -> null;
                });
        if (outcome instanceof ActionOutcome.Done) {
            table.forget(session);
        }
        return outcome;
    }

    @Override
    public ActionOutcome revokeAll(String userId, ActionKey key) throws ConnectorException, InterruptedException {
        List<Session> open = of(userId);
        Instant before = ended.get(userId);
        if (open.isEmpty() && before != null && clock.instant().isBefore(before.plus(JUST_NOW))) {
            return new ActionOutcome.AlreadyDone("All sessions of the user were ended a moment ago (" + before
                    + "), and the log tells of none since.");
        }
        SelfCheck right = act.rehearse(RIGHT);
        if (right.verdict() == SelfCheck.Verdict.PASSED && !accounts.exists(userId)) {
            return new ActionOutcome.Rejected(unknown());
        }
        ActionOutcome outcome = act.send(
                accounts.endAll().apply(userId),
                answer -> accounts.ended().by(answer)
                        ? new ActionOutcome.Done(
                                product() + " ended all sessions of the user; its log told of " + open.size() + ".")
                        : answer.status() == 404 ? new ActionOutcome.Rejected(unknown()) : null);
        if (outcome instanceof ActionOutcome.Done) {
            open.forEach(session -> table.forget(session.ref()));
            remember(userId);
        }
        return outcome;
    }

    @Override
    public List<SelfCheck> rehearse(Set<SessionRef> sessions) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(one.map(ending -> ending.act()).orElse(act).rehearse(RIGHT));
        try {
            long found = table.open().stream()
                    .filter(open -> sessions.contains(open.ref()))
                    .count();
            checks.add(
                    one.isPresent()
                            ? SelfCheck.passed(FIND, found + " of " + sessions.size() + " are open by the log.")
                            : SelfCheck.failed(FIND, allOrNone()));
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
            checks.add(
                    accounts.exists(userId)
                            ? SelfCheck.passed(FIND, of(userId).size() + " sessions of the user are open by the log.")
                            : SelfCheck.failed(FIND, unknown()));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(FIND, failure.sentence()));
        }
        return checks;
    }

    private List<Session> of(String userId) throws ConnectorException, InterruptedException {
        return table.open().stream()
                .filter(session -> session.userId().equals(userId))
                .toList();
    }

    private void remember(String userId) {
        Instant now = clock.instant();
        ended.values().removeIf(time -> time.plus(JUST_NOW).isBefore(now));
        ended.put(userId, now);
    }

    private String allOrNone() {
        return product() + " ends all sessions of an account or none. Revoke all sessions of the user.";
    }

    private String unknown() {
        return product() + " has no account of this id. It may have been removed.";
    }

    private String product() {
        return act.client().product();
    }

    @Override
    public String toString() {
        return "LoggedSessions[" + act.client() + "]";
    }
}
