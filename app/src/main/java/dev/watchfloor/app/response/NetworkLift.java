package dev.watchfloor.app.response;

import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;

/** Refuses a network no more: takes exactly this entry off, not what covers it. */
record NetworkLift(ResponseRequest.Lift request) implements DenylistVerb {

    @Override
    public String action() {
        return "denylist.lift";
    }

    @Override
    public String subject() {
        return Networks.text(request.network());
    }

    @Override
    public List<String> targets() {
        return request.targets().stream().sorted().toList();
    }

    @Override
    public String headline() {
        return "Lift " + subject() + " on " + Spans.count(request.targets().size(), "gateway");
    }

    @Override
    public PlannedStep plan(String target, DenylistControl control) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        if (!state.entries().contains(request.network())) {
            return new PlannedStep(
                    target, Expectation.ALREADY_SO, "There is no such entry here." + stillCovered(state));
        }
        return DenylistVerb.obstacle(state)
                .map(obstacle -> new PlannedStep(target, Expectation.CANNOT, obstacle))
                .orElseGet(() -> new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "Takes " + subject() + " off the list." + stillCovered(state)));
    }

    @Override
    public List<String> notices(String target, DenylistControl control)
            throws ConnectorException, InterruptedException {
        String covered = stillCovered(control.read());
        return covered.isEmpty() ? List.of() : List.of(target + ":" + covered);
    }

    @Override
    public ActionOutcome apply(String target, DenylistControl control, ActionKey key)
            throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        if (!state.entries().contains(request.network())) {
            return new ActionOutcome.AlreadyDone("There was no such entry." + stillCovered(state));
        }
        Optional<String> obstacle = DenylistVerb.obstacle(state);
        return obstacle.isPresent()
                ? new ActionOutcome.Rejected(obstacle.get())
                : control.apply(DenylistChange.removing(request.network()), key);
    }

    @Override
    public Observation observe(DenylistControl control) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        return state.entries().contains(request.network())
                ? new Observation(false, "Read back: " + subject() + " is still in the list.")
                : new Observation(true, "Read back: " + subject() + " is not in the list." + stillCovered(state));
    }

    private String stillCovered(DenylistState state) {
        return state.entries().stream()
                .filter(entry -> entry.getIPVersion() == request.network().getIPVersion())
                .filter(entry -> !entry.equals(request.network()) && entry.contains(request.network()))
                .findFirst()
                .map(this::coveredBy)
                .orElse("");
    }

    private String coveredBy(IPAddress entry) {
        return " The wider entry " + Networks.text(entry)
                + " goes on refusing it; lift that one too if it should pass.";
    }
}
