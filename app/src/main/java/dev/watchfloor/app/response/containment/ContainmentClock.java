package dev.watchfloor.app.response.containment;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.Containment.Artefact;
import dev.watchfloor.app.response.Containment.State;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Proof;
import dev.watchfloor.app.response.ProofLedger;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells of an act what it has ended and what proves it. Reads the store, and what products say of themselves. Thread-safe. */
public final class ContainmentClock {
    private final Natures natures;
    private final Traffic traffic;
    private final BlockedNetworks blocked;
    private final EndedSessions ended;
    private final ProofLedger proofs;
    private final Clock clock;

    public ContainmentClock(
            LiveConnectors connectors, EventStore events, SessionBoard sessions, ProofLedger proofs, Clock clock) {
        natures = new Natures(connectors);
        traffic = new Traffic(events, clock);
        blocked = new BlockedNetworks(traffic);
        ended = new EndedSessions(sessions);
        this.proofs = proofs;
        this.clock = clock;
    }

    public Containment of(Action action) throws InterruptedException {
        Instant now = clock.instant();
        List<Proof> known = proofs.of(action.id());
        List<Artefact> artefacts = new ArrayList<>();
        for (ActionStep step : action.steps()) {
            artefacts.addAll(isDone(step) ? done(action, step, known, now) : List.of(notApplied(action, step)));
        }
        return new Containment(action.id(), now, artefacts);
    }

    private List<Artefact> done(Action action, ActionStep step, List<Proof> known, Instant now)
            throws InterruptedException {
        String target = step.target();
        return switch (action.request()) {
            case ResponseRequest.Block block ->
                blocked.of(
                        action,
                        block,
                        step,
                        natures.denylist(target),
                        proof(known, target, BlockedNetworks.name(block)),
                        now);
            case ResponseRequest.Lift lift -> List.of(lifted(lift, step, known));
            case ResponseRequest.RevokeSessions request -> ended.of(request, step, natures.sessions(target), now);
            case ResponseRequest.RevokeUserSessions request -> ended.of(request, step, natures.sessions(target), now);
            case ResponseRequest.DisableUser user -> {
                var traits = natures.users(target);
                yield List.of(
                        ended.ofUser(target, user.userId(), user.userName(), step),
                        EndedSessions.tokens(
                                step, user.userName(), traits == null ? null : traits.accessTokenLife(), now));
            }
            case ResponseRequest.EnableUser _,
                    ResponseRequest.RequireEnrolment _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.BlockDevice _,
                    ResponseRequest.UnblockDevice _,
                    ResponseRequest.AdoptDenylist _ ->
                List.of(new Artefact(target, action.headline(), State.PROVEN, null, step.sentence(), null));
        };
    }

    private Artefact lifted(ResponseRequest.Lift lift, ActionStep step, List<Proof> known) {
        String name = "Passage of " + Networks.texts(lift.networks());
        Optional<StoredEvent> served = traffic.latest(step.target(), lift.networks(), Outcome.ALLOWED, step.changed());
        if (served.isPresent()) {
            return new Artefact(
                    step.target(),
                    name,
                    State.PROVEN,
                    null,
                    "A request was served at "
                            + Spans.exact(served.get().event().time()) + ".",
                    served.get().position());
        }
        return proof(known, step.target(), name)
                .map(seen -> new Artefact(step.target(), name, State.PROVEN, null, seen.sentence(), seen.evidence()))
                .orElseGet(() -> new Artefact(
                        step.target(),
                        name,
                        State.UNPROVEN,
                        null,
                        "The entry is off the list; no request from there was served since.",
                        null));
    }

    private static Artefact notApplied(Action action, ActionStep step) {
        return new Artefact(
                step.target(),
                action.headline(),
                State.NOT_APPLIED,
                step.verdict() == null ? action.deadline() : null,
                step.sentence(),
                null);
    }

    private static boolean isDone(ActionStep step) {
        return step.verdict() != null && step.verdict().isSo();
    }

    private static Optional<Proof> proof(List<Proof> known, String target, String name) {
        return known.stream()
                .filter(proof -> proof.target().equals(target) && proof.name().equals(name))
                .findFirst();
    }
}
