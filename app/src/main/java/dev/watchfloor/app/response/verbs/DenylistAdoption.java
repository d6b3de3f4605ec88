package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;
import java.util.Optional;

/** Takes over the list that somebody else keeps at a gateway. */
public record DenylistAdoption(ResponseRequest.AdoptDenylist request) implements DenylistVerb {

    @Override
    public String action() {
        return "denylist.adopt";
    }

    @Override
    public String subject() {
        return "denylist";
    }

    @Override
    public List<String> targets() {
        return List.of(request.target());
    }

    @Override
    public String headline() {
        return "Take over the denylist of " + request.target();
    }

    @Override
    public PlannedStep plan(String target, DenylistControl control) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        return switch (state.availability()) {
            case NEEDS_CONSENT ->
                new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "The console keeps this list from now on; its "
                                + (state.entries().size() == 1
                                        ? "1 entry stays. "
                                        : state.entries().size() + " entries stay. ")
                                + state.sentence());
            case READY -> new PlannedStep(target, Expectation.ALREADY_SO, "The console can write this list already.");
            case DISABLED, IMPOSSIBLE ->
                new PlannedStep(
                        target, Expectation.CANNOT, DenylistVerb.obstacle(state).orElse(state.sentence()));
        };
    }

    @Override
    public List<String> notices(String target, DenylistControl control) {
        return List.of("Whoever keeps the list of " + target
                + " now may write it again; agree with them, or two will overwrite each other.");
    }

    @Override
    public List<SelfCheck> rehearse(DenylistControl control) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        return List.of(
                switch (state.availability()) {
                    case NEEDS_CONSENT, READY ->
                        SelfCheck.passed(
                                "List",
                                "It was read and can be taken over: "
                                        + state.entries().size() + " entries.");
                    case DISABLED, IMPOSSIBLE ->
                        SelfCheck.failed("List", DenylistVerb.obstacle(state).orElse(state.sentence()));
                });
    }

    @Override
    public Before before(String target, DenylistControl control) {
        return new Before.Nothing();
    }

    @Override
    public ActionOutcome apply(String target, DenylistControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.adopt(key);
    }

    @Override
    public Observation observe(DenylistControl control, Before before) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        return state.availability() == Availability.READY
                ? new Observation(true, "Read back: the list takes entries.")
                : new Observation(
                        false, "Read back: " + DenylistVerb.obstacle(state).orElse("the list does not take entries."));
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return List.of();
    }

    @Override
    public Optional<String> irreversible() {
        return Optional.of("Taking over a list cannot be taken back here; whoever kept it can claim it again there.");
    }
}
