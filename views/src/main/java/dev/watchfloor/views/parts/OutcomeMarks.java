package dev.watchfloor.views.parts;

import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Mark.Tone;
import org.kordamp.ikonli.feather.Feather;

/** Expectations, verdicts and checks by icon and word. */
public final class OutcomeMarks {
    private static final Messages TEXT = Messages.of("response");

    private OutcomeMarks() {}

    public static Mark of(Expectation expectation) {
        return switch (expectation) {
            case WILL_CHANGE -> new Mark(Feather.EDIT_3, TEXT.get("expectation.will-change"), Tone.PLAIN);
            case ALREADY_SO -> new Mark(Feather.CHECK, TEXT.get("expectation.already-so"), Tone.PLAIN);
            case NOT_NOW -> new Mark(Feather.CLOCK, TEXT.get("expectation.not-now"), Tone.WARN);
            case CANNOT -> new Mark(Feather.SLASH, TEXT.get("expectation.cannot"), Tone.BAD);
        };
    }

    public static Mark of(Verdict verdict) {
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

    /** How a check of a dry run went. */
    public static Mark of(SelfCheck.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> new Mark(Feather.CHECK, TEXT.get("check.passed"), Tone.GOOD);
            case WARNING -> new Mark(Feather.ALERT_TRIANGLE, TEXT.get("check.warning"), Tone.WARN);
            case FAILED -> new Mark(Feather.X_CIRCLE, TEXT.get("check.failed"), Tone.BAD);
            case SKIPPED -> new Mark(Feather.MINUS_CIRCLE, TEXT.get("check.skipped"), Tone.PLAIN);
        };
    }

    /** A dry run found that it would change there and cannot. */
    public static Mark wouldFail() {
        return new Mark(Feather.X_CIRCLE, TEXT.get("rehearsal.would-fail"), Tone.BAD);
    }

    /** Its turn comes. */
    public static Mark waiting() {
        return new Mark(Feather.CLOCK, TEXT.get("verdict.waiting"), Tone.PLAIN);
    }

    /** It happens now. */
    public static Mark running() {
        return new Mark(Feather.LOADER, TEXT.get("verdict.running"), Tone.PLAIN);
    }

    /** It had no turn. */
    public static Mark notTried() {
        return new Mark(Feather.MINUS_CIRCLE, TEXT.get("verdict.not-tried"), Tone.WARN);
    }
}
