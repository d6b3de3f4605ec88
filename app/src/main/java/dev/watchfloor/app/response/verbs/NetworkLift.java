package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.NetworkSet;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses networks no more: takes exactly these entries off, not what covers them.
 *
 * @param request what was asked
 * @param earlier the console's leases of these networks before this act
 */
public record NetworkLift(ResponseRequest.Lift request, Map<IPAddress, KeptLease> earlier) implements DenylistVerb {
    public NetworkLift {
        earlier = Map.copyOf(earlier);
    }

    @Override
    public String action() {
        return "denylist.lift";
    }

    @Override
    public String subject() {
        return Networks.texts(request.networks());
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
        Set<IPAddress> present = present(state);
        if (present.isEmpty()) {
            return new PlannedStep(
                    target,
                    Expectation.ALREADY_SO,
                    (request.networks().size() == 1
                                    ? "There is no such entry here."
                                    : "There are no such entries here.")
                            + stillCovered(state));
        }
        return DenylistVerb.obstacle(state)
                .map(obstacle -> new PlannedStep(target, Expectation.CANNOT, obstacle))
                .orElseGet(() -> new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "Takes "
                                + (present.size() == request.networks().size()
                                        ? subject()
                                        : present.size() + " of " + subject())
                                + " off the list." + stillCovered(state),
                        DenylistVerb.lines("- ", present)));
    }

    @Override
    public List<String> notices(String target, DenylistControl control)
            throws ConnectorException, InterruptedException {
        String covered = stillCovered(control.read());
        return covered.isEmpty() ? List.of() : List.of(target + ":" + covered);
    }

    @Override
    public List<SelfCheck> rehearse(DenylistControl control) throws ConnectorException, InterruptedException {
        return control.rehearse(new DenylistChange(Set.of(), present(control.read())));
    }

    @Override
    public Before before(String target, DenylistControl control) throws ConnectorException, InterruptedException {
        return new Before.Entries(present(control.read()));
    }

    @Override
    public ActionOutcome apply(String target, DenylistControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        Set<IPAddress> present = present(state);
        if (present.isEmpty()) {
            return before instanceof Before.Entries was && !was.networks().isEmpty()
                    ? new ActionOutcome.Done("An earlier try had written it already." + stillCovered(state))
                    : new ActionOutcome.AlreadyDone("There was no such entry." + stillCovered(state));
        }
        Optional<String> obstacle = DenylistVerb.obstacle(state);
        return obstacle.isPresent()
                ? new ActionOutcome.Rejected(obstacle.get())
                : control.apply(new DenylistChange(Set.of(), present), key);
    }

    @Override
    public Observation observe(DenylistControl control, Before before) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        int left = present(state).size();
        if (left > 0) {
            return new Observation(
                    false,
                    "Read back: "
                            + (left == 1 && request.networks().size() == 1
                                    ? subject() + " is"
                                    : left + " of " + subject() + " are")
                            + " still in the list.");
        }
        return new Observation(
                true,
                "Read back: "
                        + (request.networks().size() == 1 ? subject() + " is not" : "none of " + subject() + " is")
                        + " in the list." + stillCovered(state));
    }

    /** Puts back what the console kept there on its old terms; what others had put there stays until lifted. */
    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        if (!(before instanceof Before.Entries was)) {
            return List.of();
        }
        Map<Optional<Instant>, Set<IPAddress>> ends = new LinkedHashMap<>();
        for (IPAddress network : was.networks()) {
            Optional<Instant> end = Optional.ofNullable(earlier.get(network))
                    .filter(lease -> lease.targets().contains(target))
                    .flatMap(lease -> Optional.ofNullable(lease.lease().until()));
            ends.computeIfAbsent(end, same -> new TreeSet<>()).add(network);
        }
        return ends.entrySet().stream()
                .<ResponseRequest>map(same ->
                        new ResponseRequest.Block(same.getValue(), same.getKey().orElse(null), Set.of(target), reason))
                .toList();
    }

    private Set<IPAddress> present(DenylistState state) {
        Set<IPAddress> present = new LinkedHashSet<>();
        request.networks().stream().filter(state.entries()::contains).forEach(present::add);
        return present;
    }

    private String stillCovered(DenylistState state) {
        Set<IPAddress> others = new LinkedHashSet<>(state.entries());
        others.removeAll(request.networks());
        NetworkSet left = new NetworkSet(others);
        return request.networks().stream()
                .flatMap(network -> left.covering(network).stream())
                .findFirst()
                .map(NetworkLift::coveredBy)
                .orElse("");
    }

    private static String coveredBy(IPAddress entry) {
        return " The wider entry " + Networks.text(entry)
                + " goes on refusing it; lift that one too if it should pass.";
    }
}
