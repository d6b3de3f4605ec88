package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Ends the sessions that were picked. */
public record SessionRevocation(ResponseRequest.RevokeSessions request) implements SessionVerb {

    @Override
    public String action() {
        return "session.revoke";
    }

    @Override
    public String subject() {
        SessionPick first = request.sessions().getFirst();
        return isOne()
                ? first.userName() + ", session " + first.session().id() + offline()
                : request.sessions().size() + " sessions of " + owners();
    }

    @Override
    public List<String> targets() {
        return List.of(request.provider());
    }

    @Override
    public String headline() {
        return isOne()
                ? "Revoke 1" + offline() + " session of " + owners()
                : "Revoke " + request.sessions().size() + " sessions of " + owners();
    }

    @Override
    public PlannedStep plan(String target, SessionControl control) throws ConnectorException, InterruptedException {
        List<Session> open = open(control);
        if (open.isEmpty()) {
            return new PlannedStep(
                    target,
                    Expectation.ALREADY_SO,
                    isOne() ? "The session is over already." : "All of these sessions are over already.");
        }
        return new PlannedStep(
                target,
                Expectation.WILL_CHANGE,
                isOne() ? SessionLines.ends(open.getFirst()) : ends(open.size()),
                SessionLines.of(open));
    }

    @Override
    public List<SelfCheck> rehearse(SessionControl control) throws InterruptedException {
        return control.rehearse(
                request.sessions().stream().map(SessionPick::session).collect(Collectors.toSet()));
    }

    @Override
    public Before before(String target, SessionControl control) throws ConnectorException, InterruptedException {
        return new Before.Open(open(control).stream().map(Session::ref).collect(Collectors.toSet()));
    }

    @Override
    public ActionOutcome apply(String target, SessionControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        if (isOne()) {
            return control.revoke(request.sessions().getFirst().session(), key);
        }
        return new ManyRevocations(control, key)
                .end(open(control).stream().map(Session::ref).toList(), progress);
    }

    @Override
    public Observation observe(SessionControl control, Before before) throws ConnectorException, InterruptedException {
        int left = open(control).size();
        if (isOne()) {
            return left == 0
                    ? new Observation(true, "Read back: the session is not listed any more.")
                    : new Observation(false, "Read back: the session is still listed.");
        }
        return left == 0
                ? new Observation(true, "Read back: none of them is listed any more.")
                : new Observation(false, "Read back: " + left + " of them still listed.");
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return List.of();
    }

    private List<Session> open(SessionControl control) throws ConnectorException, InterruptedException {
        Set<SessionRef> picked = new HashSet<>();
        request.sessions().forEach(pick -> picked.add(pick.session()));
        return control.list().stream()
                .filter(session -> picked.contains(session.ref()))
                .toList();
    }

    private String ends(int open) {
        int over = request.sessions().size() - open;
        return "Ends " + Spans.count(open, "session") + "."
                + (over == 0 ? "" : " " + over + (over == 1 ? " is" : " are") + " over already.");
    }

    private String owners() {
        List<String> owners = request.sessions().stream()
                .map(SessionPick::userName)
                .distinct()
                .toList();
        return owners.size() == 1 ? owners.getFirst() : Spans.count(owners.size(), "user");
    }

    private boolean isOne() {
        return request.sessions().size() == 1;
    }

    private String offline() {
        return request.sessions().getFirst().session().kind() == SessionRef.Kind.OFFLINE ? " offline" : "";
    }
}
