package dev.watchfloor.views.parts;

import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.State;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.views.kit.Messages;
import org.kordamp.ikonli.feather.Feather;

/** How acts and their targets' parts stand, by icon and word. */
public final class ActionMarks {
    private static final Messages TEXT = Messages.of("actions");

    private ActionMarks() {}

    public static Mark of(State state) {
        return switch (state) {
            case RUNNING -> new Mark(Feather.LOADER, TEXT.get("state.running"), Mark.Tone.PLAIN);
            case WAITING -> new Mark(Feather.CLOCK, TEXT.get("state.waiting"), Mark.Tone.WARN);
            case DONE -> new Mark(Feather.CHECK_CIRCLE, TEXT.get("state.done"), Mark.Tone.GOOD);
            case INCOMPLETE -> new Mark(Feather.ALERT_TRIANGLE, TEXT.get("state.incomplete"), Mark.Tone.BAD);
            case UNDONE -> new Mark(Feather.CORNER_UP_LEFT, TEXT.get("state.undone"), Mark.Tone.PLAIN);
        };
    }

    /** How one target's part stands. */
    public static Mark of(ActionStep step) {
        Verdict verdict = step.verdict();
        return switch (step.phase()) {
            case QUEUED -> OutcomeMarks.waiting();
            case SENT -> step.nextTry() == null ? OutcomeMarks.running() : unsure();
            case WAITING -> OutcomeMarks.of(Verdict.WAITING);
            case OVER -> OutcomeMarks.of(verdict == null ? Verdict.UNKNOWN : verdict);
        };
    }

    /** It may be written; the console looks there and tries again. */
    private static Mark unsure() {
        return new Mark(Feather.HELP_CIRCLE, TEXT.get("step.unsure"), Mark.Tone.WARN);
    }
}
