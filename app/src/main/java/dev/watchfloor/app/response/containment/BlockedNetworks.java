package dev.watchfloor.app.response.containment;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Containment.Artefact;
import dev.watchfloor.app.response.Containment.State;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Proof;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.spi.DenylistTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a block has ended at a gateway: new requests, and connections that were open before. */
final class BlockedNetworks {
    private final Traffic traffic;

    BlockedNetworks(Traffic traffic) {
        this.traffic = traffic;
    }

    /** @param traits null when the gateway cannot be asked */
    List<Artefact> of(
            Action action,
            ResponseRequest.Block block,
            ActionStep step,
            @Nullable DenylistTraits traits,
            Optional<Proof> proof,
            Instant now) {
        List<Artefact> artefacts = new ArrayList<>();
        Duration delay = traits == null ? Duration.ZERO : traits.delay();
        Instant bites = step.changed().plus(delay);
        artefacts.add(requests(action, block, step, bites, proof, now));
        keepAlive(step, traits, bites, now).ifPresent(artefacts::add);
        return artefacts;
    }

    /** The name of the artefact whose proof is kept. */
    static String name(ResponseRequest.Block block) {
        return "Requests from " + Networks.texts(block.networks());
    }

    private Artefact requests(
            Action action,
            ResponseRequest.Block block,
            ActionStep step,
            Instant bites,
            Optional<Proof> proof,
            Instant now) {
        String name = name(block);
        String target = step.target();
        Instant until = block.until();
        if (action.undoneBy() != null || (until != null && !until.isAfter(now))) {
            String why = action.undoneBy() != null ? "It was taken back" : "The block ended at " + Spans.text(now);
            return proof.map(seen -> new Artefact(target, name, State.PROVEN, null, seen.sentence(), seen.evidence()))
                    .orElseGet(() -> new Artefact(
                            target, name, State.UNPROVEN, null, why + " before a refusal was seen.", null));
        }
        if (now.isBefore(bites)) {
            return new Artefact(
                    target, name, State.LIVES, bites, "The gateway takes the entry up within this time.", null);
        }
        Optional<StoredEvent> refused = traffic.latest(target, block.networks(), Outcome.BLOCKED, bites);
        Optional<StoredEvent> served = traffic.latest(target, block.networks(), Outcome.ALLOWED, bites);
        if (served.isPresent()
                && refused.filter(event -> isAfter(event, served.get())).isEmpty()) {
            return new Artefact(
                    target,
                    name,
                    State.CONTRADICTED,
                    null,
                    "A request was served at "
                            + Spans.exact(served.get().event().time())
                            + " although it should be refused: look at the gateway.",
                    served.get().position());
        }
        if (refused.isPresent()) {
            return new Artefact(
                    target,
                    name,
                    State.PROVEN,
                    null,
                    "A request was refused at "
                            + Spans.exact(refused.get().event().time()) + ".",
                    refused.get().position());
        }
        return proof.map(seen -> new Artefact(target, name, State.PROVEN, null, seen.sentence(), seen.evidence()))
                .orElseGet(() -> new Artefact(target, name, State.UNPROVEN, null, unproven(target, bites), null));
    }

    private String unproven(String target, Instant since) {
        return traffic.brings(target, since)
                ? "The entry is in the list; no request from there was seen since, so nothing shows that it works."
                : "The entry is in the list; the gateway has brought no access records since, so a refusal cannot be seen.";
    }

    private static Optional<Artefact> keepAlive(
            ActionStep step, @Nullable DenylistTraits traits, Instant bites, Instant now) {
        String name = "Connections that were open";
        Duration keepAlive = traits == null ? null : traits.keepAlive();
        if (keepAlive == null) {
            return Optional.of(new Artefact(
                    step.target(),
                    name,
                    State.UNPROVEN,
                    null,
                    "It is not known how long the gateway serves a connection that was open before.",
                    null));
        }
        if (keepAlive.isZero()) {
            return Optional.empty();
        }
        Instant end = bites.plus(keepAlive);
        return Optional.of(
                now.isBefore(end)
                        ? new Artefact(
                                step.target(), name, State.LIVES, end, "They may be served until they idle out.", null)
                        : new Artefact(step.target(), name, State.EXPIRED, end, "They have idled out by now.", null));
    }

    private static boolean isAfter(StoredEvent one, StoredEvent other) {
        return one.event().time().isAfter(other.event().time());
    }
}
