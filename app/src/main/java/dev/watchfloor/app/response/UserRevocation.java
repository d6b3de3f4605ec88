package dev.watchfloor.app.response;

import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SessionControl;
import java.util.List;

/**
 * Ends all sessions of one account.
 *
 * @param request what was asked
 * @param known how many are known to be open, for the headline
 */
record UserRevocation(ResponseRequest.RevokeUserSessions request, long known) implements SessionVerb {

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
        long open = open(control);
        return open == 0
                ? new PlannedStep(target, Expectation.ALREADY_SO, "The account has no open session.")
                : new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "Ends " + Spans.count(open, "session") + ", online and offline.");
    }

    @Override
    public ActionOutcome apply(String target, SessionControl control, ActionKey key)
            throws ConnectorException, InterruptedException {
        return control.revokeAll(request.userId(), key);
    }

    @Override
    public Observation observe(SessionControl control) throws ConnectorException, InterruptedException {
        long open = open(control);
        return open == 0
                ? new Observation(true, "Read back: the account has no session any more.")
                : new Observation(
                        false, "Read back: " + Spans.count(open, "session") + " of the account still listed.");
    }

    private long open(SessionControl control) throws ConnectorException, InterruptedException {
        return control.list().stream()
                .filter(session -> session.userId().equals(request.userId()))
                .count();
    }
}
