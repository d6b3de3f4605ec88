package dev.watchfloor.app.response.containment;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.Containment.Artefact;
import dev.watchfloor.app.response.Containment.State;
import dev.watchfloor.app.response.Proof;
import dev.watchfloor.app.response.ProofLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Watches acts of the last day until they are proven, and keeps each proof when it comes. One thread at a time. */
public final class ProofKeeper {
    private static final Duration WATCHED = Duration.ofDays(1);
    private static final int MOST = 50;

    private final ContainmentClock containment;
    private final ActLedger acts;
    private final ProofLedger proofs;
    private final AuditLog audit;
    private final Clock clock;
    private final Set<String> over = new HashSet<>();

    /** @param audit writes in the name of the console itself */
    public ProofKeeper(ContainmentClock containment, ActLedger acts, ProofLedger proofs, AuditLog audit, Clock clock) {
        this.containment = containment;
        this.acts = acts;
        this.proofs = proofs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks for proof of the latest acts; returns whether some was found. */
    public boolean look() throws InterruptedException {
        Instant since = clock.instant().minus(WATCHED);
        boolean found = false;
        for (Action action : acts.latest(MOST, null)) {
            if (action.begun().isAfter(since) && !over.contains(action.id())) {
                Containment now = containment.of(action);
                for (Artefact artefact : now.artefacts()) {
                    found |= artefact.state() == State.PROVEN && keep(action, artefact, now.asOf());
                }
                if (now.isProven()) {
                    over.add(action.id());
                }
            }
        }
        return found;
    }

    private boolean keep(Action action, Artefact artefact, Instant seen) {
        boolean first = proofs.add(
                action.id(),
                new Proof(artefact.target(), artefact.name(), seen, artefact.sentence(), artefact.evidence()));
        if (first) {
            audit.write(
                    "response.proven",
                    artefact.name(),
                    artefact.target(),
                    "PROVEN",
                    artefact.sentence() + " Act: " + action.headline() + ".");
        }
        return first;
    }
}
