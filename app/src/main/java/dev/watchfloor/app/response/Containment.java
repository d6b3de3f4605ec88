package dev.watchfloor.app.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The containment clock of an act: per artefact what is dead and what lives until when.
 *
 * @param actId the act
 * @param asOf when this was true
 * @param artefacts by target
 */
public record Containment(String actId, Instant asOf, List<Artefact> artefacts) {
    public Containment {
        artefacts = List.copyOf(artefacts);
    }

    /** Whether everything that the act was to end is known to have ended. False when there is nothing to tell. */
    public boolean isProven() {
        return !artefacts.isEmpty()
                && artefacts.stream()
                        .allMatch(artefact -> artefact.state() == State.PROVEN || artefact.state() == State.EXPIRED);
    }

    /** How many artefacts are known to be as wished. */
    public long proven() {
        return artefacts.stream()
                .filter(artefact -> artefact.state() == State.PROVEN || artefact.state() == State.EXPIRED)
                .count();
    }

    /**
     * One thing that the act was to end, or to let pass again.
     *
     * @param target connector it is at
     * @param name such as "Requests from 203.0.113.0/24" or "Access tokens of j.tanaka"
     * @param state how it stands
     * @param until when it ends by itself, or from when proof is looked for; null when there is no such moment
     * @param sentence what is known, and how
     * @param evidence position of the event that proves or contradicts it, or null
     */
    public record Artefact(
            String target,
            String name,
            State state,
            @Nullable Instant until,
            String sentence,
            @Nullable Long evidence) {}

    /** How an artefact stands. */
    public enum State {
        /** The act has not been done there, or not yet. */
        NOT_APPLIED,
        /** It goes on until the moment named; without one, for as long as nobody knows. */
        LIVES,
        /** It should be over, and nothing was seen that proves it or speaks against it. */
        UNPROVEN,
        /** It is over by its own time: nothing that checks it takes it any more. */
        EXPIRED,
        /** It was seen to be as wished, after the act. */
        PROVEN,
        /** It was seen to go on although it should be over. */
        CONTRADICTED
    }
}
