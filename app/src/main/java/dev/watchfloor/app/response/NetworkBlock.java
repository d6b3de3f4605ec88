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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a network.
 *
 * @param request what was asked
 * @param earlier the console's lease of the same network before this act, or null
 */
record NetworkBlock(ResponseRequest.Block request, @Nullable KeptLease earlier) implements DenylistVerb {

    @Override
    public String action() {
        return "denylist.block";
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
        return "Block " + subject() + " on " + Spans.count(request.targets().size(), "gateway");
    }

    @Override
    public PlannedStep plan(String target, DenylistControl control) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        Optional<String> obstacle = DenylistVerb.obstacle(state);
        if (obstacle.isPresent()) {
            return new PlannedStep(target, Expectation.CANNOT, obstacle.get());
        }
        Optional<IPAddress> covering = covering(state);
        if (covering.isPresent()) {
            return alreadyRefused(target, covering.get());
        }
        Integer limit = control.traits().entryLimit();
        int entries = state.entries().size();
        if (limit != null && entries >= limit) {
            return new PlannedStep(
                    target,
                    Expectation.CANNOT,
                    "Its list is full: " + entries + " of " + limit + " entries. Lift blocks that are over first.");
        }
        return new PlannedStep(
                target,
                Expectation.WILL_CHANGE,
                "Adds " + subject() + " to a list of " + entries + (entries == 1 ? " entry." : " entries.") + lifted());
    }

    @Override
    public List<String> notices(String target, DenylistControl control)
            throws ConnectorException, InterruptedException {
        return TargetNotices.of(target, control.traits(), request.until());
    }

    @Override
    public ActionOutcome apply(String target, DenylistControl control, ActionKey key)
            throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        Optional<String> obstacle = DenylistVerb.obstacle(state);
        if (obstacle.isPresent()) {
            return new ActionOutcome.Rejected(obstacle.get());
        }
        Optional<IPAddress> covering = covering(state);
        if (covering.isEmpty()) {
            return control.apply(DenylistChange.adding(request.network()), key);
        }
        return isOursAt(target) && changesTerms()
                ? new ActionOutcome.Done("It was refused already; the terms of the block are new." + lifted())
                : new ActionOutcome.AlreadyDone("It was refused already by " + Networks.text(covering.get()) + ".");
    }

    @Override
    public Observation observe(DenylistControl control) throws ConnectorException, InterruptedException {
        DenylistState state = control.read();
        return covering(state)
                .map(entry -> new Observation(true, "Read back: " + Networks.text(entry) + " is in the list."))
                .orElseGet(() -> new Observation(false, "Read back: " + subject() + " is not in the list."));
    }

    private PlannedStep alreadyRefused(String target, IPAddress covering) {
        if (isOursAt(target)) {
            return changesTerms()
                    ? new PlannedStep(target, Expectation.WILL_CHANGE, "It is refused already." + lifted())
                    : new PlannedStep(target, Expectation.ALREADY_SO, "It is refused already on the same terms.");
        }
        String entry = covering.equals(request.network())
                ? "It is refused already; somebody else put it there, so the console will not lift it."
                : "It is refused already by " + Networks.text(covering) + ".";
        return new PlannedStep(target, Expectation.ALREADY_SO, entry);
    }

    private boolean isOursAt(String target) {
        return earlier != null && earlier.targets().contains(target);
    }

    private boolean changesTerms() {
        return earlier == null
                || !Objects.equals(earlier.lease().until(), request.until())
                || !earlier.lease().reason().equals(request.reason());
    }

    private Optional<IPAddress> covering(DenylistState state) {
        if (state.entries().contains(request.network())) {
            return Optional.of(request.network());
        }
        return state.entries().stream()
                .filter(entry -> entry.getIPVersion() == request.network().getIPVersion())
                .filter(entry -> entry.contains(request.network()))
                .findFirst();
    }

    private String lifted() {
        Instant until = request.until();
        return until == null
                ? " It stays until somebody lifts it."
                : " The console lifts it at " + Spans.text(until) + ".";
    }
}
