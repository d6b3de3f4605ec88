package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.Mark.Tone;
import org.kordamp.ikonli.feather.Feather;

/** Expectations and verdicts by icon and word. */
final class Marks {
    private static final Messages TEXT = Messages.of("response");

    private Marks() {}

    static Mark of(Expectation expectation) {
        return switch (expectation) {
            case WILL_CHANGE -> new Mark(Feather.EDIT_3, TEXT.get("expectation.will-change"), Tone.PLAIN);
            case ALREADY_SO -> new Mark(Feather.CHECK, TEXT.get("expectation.already-so"), Tone.PLAIN);
            case NOT_NOW -> new Mark(Feather.CLOCK, TEXT.get("expectation.not-now"), Tone.WARN);
            case CANNOT -> new Mark(Feather.SLASH, TEXT.get("expectation.cannot"), Tone.BAD);
        };
    }

    static Mark of(Verdict verdict) {
        return switch (verdict) {
            case DONE -> new Mark(Feather.CHECK_CIRCLE, TEXT.get("verdict.done"), Tone.GOOD);
            case ALREADY_SO -> new Mark(Feather.CHECK, TEXT.get("verdict.already-so"), Tone.GOOD);
            case WAITING -> new Mark(Feather.CLOCK, TEXT.get("verdict.not-yet"), Tone.WARN);
            case EXPIRED -> new Mark(Feather.X_CIRCLE, TEXT.get("verdict.expired"), Tone.BAD);
            case CANCELLED -> new Mark(Feather.MINUS_CIRCLE, TEXT.get("verdict.cancelled"), Tone.PLAIN);
            case REFUSED -> new Mark(Feather.SLASH, TEXT.get("verdict.refused"), Tone.BAD);
            case FAILED -> new Mark(Feather.X_CIRCLE, TEXT.get("verdict.failed"), Tone.BAD);
            case UNKNOWN -> new Mark(Feather.HELP_CIRCLE, TEXT.get("verdict.unknown"), Tone.WARN);
        };
    }

    static Mark waiting() {
        return new Mark(Feather.CLOCK, TEXT.get("verdict.waiting"), Tone.PLAIN);
    }

    static Mark running() {
        return new Mark(Feather.LOADER, TEXT.get("verdict.running"), Tone.PLAIN);
    }

    static Mark notTried() {
        return new Mark(Feather.MINUS_CIRCLE, TEXT.get("verdict.not-tried"), Tone.WARN);
    }
}
