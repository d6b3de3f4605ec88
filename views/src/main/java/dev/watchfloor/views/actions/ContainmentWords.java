package dev.watchfloor.views.actions;

import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.Containment.Artefact;
import dev.watchfloor.app.response.Containment.State;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Mark;
import java.time.Duration;
import java.time.Instant;
import org.kordamp.ikonli.feather.Feather;

/** The containment clock in the operator's words. Only proof is good; what nobody has seen is not. */
final class ContainmentWords {
    private static final Messages TEXT = Messages.of("actions");

    private ContainmentWords() {}

    static Mark mark(State state) {
        return switch (state) {
            case NOT_APPLIED -> new Mark(Feather.MINUS_CIRCLE, TEXT.get("artefact.not-applied"), Mark.Tone.WARN);
            case LIVES -> new Mark(Feather.CLOCK, TEXT.get("artefact.lives"), Mark.Tone.WARN);
            case UNPROVEN -> new Mark(Feather.HELP_CIRCLE, TEXT.get("artefact.unproven"), Mark.Tone.PLAIN);
            case EXPIRED -> new Mark(Feather.CHECK, TEXT.get("artefact.expired"), Mark.Tone.GOOD);
            case PROVEN -> new Mark(Feather.CHECK_CIRCLE, TEXT.get("artefact.proven"), Mark.Tone.GOOD);
            case CONTRADICTED -> new Mark(Feather.ALERT_TRIANGLE, TEXT.get("artefact.contradicted"), Mark.Tone.BAD);
        };
    }

    /** Until when it lives, with the time left; empty where there is no such moment. */
    static String until(Artefact artefact, TimeFormat times, Instant now) {
        Instant until = artefact.until();
        if (artefact.state() != State.LIVES) {
            return "";
        }
        if (until == null) {
            return TEXT.get("artefact.endless");
        }
        String when = times.time(until) + " " + times.label(until);
        return until.isAfter(now)
                ? TEXT.format("artefact.until", when, TimeFormat.length(whole(Duration.between(now, until))))
                : TEXT.format("artefact.until-over", when);
    }

    /** The whole in a few words. */
    static String summary(Containment containment) {
        return containment.isProven()
                ? TEXT.get("containment.proven")
                : TEXT.format(
                        "containment.part",
                        containment.proven(),
                        containment.artefacts().size());
    }

    /** What is still open, in a sentence. */
    static String sentence(Containment containment) {
        if (containment.isProven()) {
            return TEXT.get("containment.proven.text");
        }
        boolean goesOn = containment.artefacts().stream().anyMatch(artefact -> artefact.state() == State.CONTRADICTED);
        return TEXT.get(goesOn ? "containment.contradicted.text" : "containment.part.text");
    }

    /** A countdown moves by whole seconds. */
    private static Duration whole(Duration left) {
        return Duration.ofSeconds(left.plusMillis(999).toSeconds());
    }
}
