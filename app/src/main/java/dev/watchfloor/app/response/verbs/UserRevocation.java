package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends all sessions of one account.
 *
 * @param request what was asked
 * @param known how many are known to be open, for the headline
 */
public record UserRevocation(ResponseRequest.RevokeUserSessions request, long known) implements SessionVerb {

    @Override
    public String action() {
        return "session.revoke-all";
    }

    @Override
    public String subject() {
        return request.userName() + ", all sessions";
    }

    @Override
    public List<String> targets() {
        return List.of(request.provider());
    }

    @Override
    public String headline() {
        return "Revoke " + (known == 0 ? "all sessions" : Spans.count(known, "session")) + " of " + request.userName();
    }

    @Override
    public PlannedStep plan(String target, SessionControl control) throws ConnectorException, InterruptedException {
        List<Session> open = open(control);
        return open.isEmpty()
                ? new PlannedStep(target, Expectation.ALREADY_SO, "The account has no open session.")
                : new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "Ends " + Spans.count(open.size(), "session") + ", online and offline.",
                        SessionLines.of(open));
    }

    @Override
    public List<SelfCheck> rehearse(SessionControl control) throws InterruptedException {
        return control.rehearseAll(request.userId());
    }

    @Override
    public Before before(String target, SessionControl control) throws ConnectorException, InterruptedException {
        return new Before.Open(open(control).stream().map(Session::ref).collect(Collectors.toSet()));
    }

    /** After a crash sessions that the account opened since are not what was agreed to, and stay. */
    @Override
    public ActionOutcome apply(String target, SessionControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        List<Session> left = left(control, before);
        return left.isEmpty()
                ? new ActionOutcome.AlreadyDone("None of the sessions is open any more.")
                : control.revokeAll(request.userId(), key);
    }

    @Override
    public Observation observe(SessionControl control, Before before) throws ConnectorException, InterruptedException {
        List<Session> open = open(control);
        int left = left(open, before).size();
        if (left > 0) {
            return new Observation(
                    false, "Read back: " + Spans.count(left, "session") + " of the account still listed.");
        }
        return new Observation(
                true,
                open.isEmpty()
                        ? "Read back: the account has no session any more."
                        : "Read back: they are gone; the account has opened " + Spans.count(open.size(), "session")
                                + " since.");
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return List.of();
    }

    private List<Session> left(SessionControl control, Before before) throws ConnectorException, InterruptedException {
        return left(open(control), before);
    }

    private static List<Session> left(List<Session> open, Before before) {
        return before instanceof Before.Open was
                ? open.stream()
                        .filter(session -> was.sessions().contains(session.ref()))
                        .toList()
                : open;
    }

    private List<Session> open(SessionControl control) throws ConnectorException, InterruptedException {
        return control.list().stream()
                .filter(session -> session.userId().equals(request.userId()))
                .toList();
    }
}
