package dev.watchfloor.app.response;

import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import java.util.List;
import java.util.Optional;

/** Ends one session. */
record SessionRevocation(ResponseRequest.RevokeSession request) implements SessionVerb {

    @Override
    public String action() {
        return "session.revoke";
    }

    @Override
    public String subject() {
        return request.userName() + ", session " + request.session().id() + offline();
    }

    @Override
    public List<String> targets() {
        return List.of(request.provider());
    }

    @Override
    public String headline() {
        return "Revoke 1" + offline() + " session of " + request.userName();
    }

    @Override
    public PlannedStep plan(String target, SessionControl control) throws ConnectorException, InterruptedException {
        return find(control)
                .map(session -> new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "Ends the session opened at " + Spans.text(session.started())
                                + (session.clients().isEmpty()
                                        ? "."
                                        : ", used with " + String.join(", ", session.clients()) + ".")))
                .orElseGet(() -> new PlannedStep(target, Expectation.ALREADY_SO, "The session is over already."));
    }

    @Override
    public ActionOutcome apply(String target, SessionControl control, ActionKey key)
            throws ConnectorException, InterruptedException {
        return control.revoke(request.session(), key);
    }

    @Override
    public Observation observe(SessionControl control) throws ConnectorException, InterruptedException {
        return find(control).isPresent()
                ? new Observation(false, "Read back: the session is still listed.")
                : new Observation(true, "Read back: the session is not listed any more.");
    }

    private Optional<Session> find(SessionControl control) throws ConnectorException, InterruptedException {
        return control.list().stream()
                .filter(session -> session.ref().equals(request.session()))
                .findFirst();
    }

    private String offline() {
        return request.session().kind() == SessionRef.Kind.OFFLINE ? " offline" : "";
    }
}
