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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses networks.
 *
 * @param request what was asked
 * @param earlier the console's leases of these networks before this act
 */
public record NetworkBlock(ResponseRequest.Block request, Map<IPAddress, KeptLease> earlier) implements DenylistVerb {
    public NetworkBlock {
        earlier = Map.copyOf(earlier);
    }

    @Override
    public String action() {
        return "denylist.block";
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
        return "Block " + subject() + " on " + Spans.count(request.targets().size(), "gateway");
    }

    @Override
    public PlannedStep plan(String target, DenylistControl control) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        Optional<String> obstacle = DenylistVerb.obstacle(state);
        if (obstacle.isPresent()) {
            return new PlannedStep(target, Expectation.CANNOT, obstacle.get());
        }
        Set<IPAddress> missing = missing(state);
        if (missing.isEmpty()) {
            return alreadyRefused(target, state);
        }
        Integer limit = control.traits().entryLimit();
        int entries = state.entries().size();
        if (limit != null && entries + missing.size() > limit) {
            return new PlannedStep(target, Expectation.CANNOT, full(entries, limit, missing.size()));
        }
        return new PlannedStep(
                target, Expectation.WILL_CHANGE, adds(state, missing), DenylistVerb.lines("+ ", missing));
    }

    @Override
    public List<String> notices(String target, DenylistControl control)
            throws ConnectorException, InterruptedException {
        return TargetNotices.of(target, control.traits(), request.until());
    }

    @Override
    public List<SelfCheck> rehearse(DenylistControl control) throws ConnectorException, InterruptedException {
        return control.rehearse(new DenylistChange(missing(control.read()), Set.of(), request.until()));
    }

    @Override
    public Before before(String target, DenylistControl control) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        NetworkSet entries = new NetworkSet(state.entries());
        Terms terms = new Terms(request, earlier);
        Set<IPAddress> written = new LinkedHashSet<>(missing(state));
        // What only ends too early here is not lifted when the act is taken back: it gets its old end again.
        written.removeIf(network -> entries.covers(network) && terms.isOursAt(network, target));
        return new Before.Entries(written);
    }

    @Override
    public ActionOutcome apply(String target, DenylistControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        Optional<String> obstacle = DenylistVerb.obstacle(state);
        if (obstacle.isPresent()) {
            return new ActionOutcome.Rejected(obstacle.get());
        }
        Set<IPAddress> missing = missing(state);
        if (!missing.isEmpty()) {
            return control.apply(new DenylistChange(missing, Set.of(), request.until()), key);
        }
        if (before instanceof Before.Entries was && !was.networks().isEmpty()) {
            return new ActionOutcome.Done("An earlier try had written it already.");
        }
        return new Terms(request, earlier).changeAt(target)
                ? new ActionOutcome.Done("It was refused already; the terms of the block are new." + lifted())
                : new ActionOutcome.AlreadyDone("It was refused already" + by(state) + ".");
    }

    @Override
    public Observation observe(DenylistControl control, Before before) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        Set<IPAddress> missing = missing(state);
        if (!missing.isEmpty()) {
            return new Observation(
                    false,
                    missing.size() == request.networks().size()
                            ? "Read back: " + subject() + (missing.size() == 1 ? " is" : " are") + " not in the list."
                            : "Read back: " + missing.size() + " of " + subject() + " are not in the list.");
        }
        return new Observation(
                true,
                request.networks().size() == 1
                        ? "Read back: " + covering(state).map(Networks::text).orElse(subject()) + " is in the list."
                        : "Read back: all " + subject() + " are in the list.");
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        List<ResponseRequest> inverse = new ArrayList<>(new Terms(request, earlier).restoredAt(target, reason));
        if (before instanceof Before.Entries was && !was.networks().isEmpty()) {
            inverse.add(new ResponseRequest.Lift(was.networks(), Set.of(target), reason));
        }
        return inverse;
    }

    private PlannedStep alreadyRefused(String target, DenylistState state) {
        Terms terms = new Terms(request, earlier);
        if (terms.changeAt(target)) {
            return new PlannedStep(target, Expectation.WILL_CHANGE, "It is refused already." + lifted());
        }
        if (terms.isOursAt(target)) {
            return new PlannedStep(target, Expectation.ALREADY_SO, "It is refused already on the same terms.");
        }
        boolean same = state.entries().containsAll(request.networks());
        return new PlannedStep(
                target,
                Expectation.ALREADY_SO,
                same
                        ? "It is refused already; somebody else put it there, so the console will not lift it."
                        : "It is refused already" + by(state) + ".");
    }

    /** What no entry refuses, or none that lasts as long as the block. */
    private Set<IPAddress> missing(DenylistState state) {
        NetworkSet entries = new NetworkSet(state.lasting(request.until()));
        Set<IPAddress> missing = new LinkedHashSet<>();
        request.networks().stream().filter(network -> !entries.covers(network)).forEach(missing::add);
        return missing;
    }

    private Optional<IPAddress> covering(DenylistState state) {
        return new NetworkSet(state.entries())
                .covering(request.networks().iterator().next());
    }

    private String by(DenylistState state) {
        return request.networks().size() == 1
                ? covering(state).map(entry -> " by " + Networks.text(entry)).orElse("")
                : "";
    }

    private String adds(DenylistState state, Set<IPAddress> missing) {
        int there = request.networks().size() - missing.size();
        return "Adds " + (there == 0 ? subject() : missing.size() + " of " + subject()) + " to a list of "
                + Spans.entries(state.entries().size()) + "."
                + (there == 0 ? "" : " The others are refused already.") + endsSooner(state, missing) + lifted();
    }

    private String endsSooner(DenylistState state, Set<IPAddress> missing) {
        NetworkSet entries = new NetworkSet(state.entries());
        long sooner = missing.stream().filter(entries::covers).count();
        if (sooner == 0) {
            return "";
        }
        return request.networks().size() == 1
                ? " The entry that is there ends sooner."
                : " " + sooner + (sooner == 1 ? " has an entry" : " have entries") + " there that end"
                        + (sooner == 1 ? "s sooner." : " sooner.");
    }

    private static String full(int entries, int limit, int missing) {
        return entries >= limit
                ? "Its list is full: " + entries + " of " + limit + " entries. Lift blocks that are over first."
                : "Its list takes " + limit + " entries and has " + entries + ": " + missing
                        + " more do not fit. Lift blocks that are over, or block wider networks.";
    }

    private String lifted() {
        return Terms.lifted(request);
    }
}
