package dev.watchfloor.views.parts;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.Verdict;
import dev.watchfloor.views.kit.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How incidents stand, by icon and word. */
public final class IncidentMarks {
    private static final Messages TEXT = Messages.of("incidents");

    private IncidentMarks() {}

    /** Where it is, or what it turned out to be. */
    public static Mark of(IncidentHead head) {
        Long into = head.mergedInto();
        if (into != null) {
            return new Mark(Feather.GIT_MERGE, TEXT.format("state.merged", IncidentHead.idOf(into)), Mark.Tone.PLAIN);
        }
        if (head.grewWhenClosed()) {
            return new Mark(Feather.ALERT_TRIANGLE, TEXT.get("state.grew"), Mark.Tone.BAD);
        }
        return switch (head.state()) {
            case NEW -> new Mark(Feather.CIRCLE, TEXT.get("state.new"), Mark.Tone.WARN);
            case ACKNOWLEDGED -> new Mark(Feather.EYE, TEXT.get("state.acknowledged"), Mark.Tone.PLAIN);
            case ESCALATED -> new Mark(Feather.CHEVRONS_UP, TEXT.get("state.escalated"), Mark.Tone.BAD);
            case CLOSED -> new Mark(Feather.CHECK, verdict(head.verdict()), Mark.Tone.GOOD);
        };
    }

    /** In two or three words, lower case but for the first. */
    public static String verdict(@Nullable Verdict verdict) {
        if (verdict == null) {
            return TEXT.get("state.closed");
        }
        return switch (verdict) {
            case TRUE_POSITIVE_IMPACT -> TEXT.get("verdict.impact");
            case TRUE_POSITIVE_NO_IMPACT -> TEXT.get("verdict.no-impact");
            case BENIGN -> TEXT.get("verdict.benign");
            case FALSE_POSITIVE_RULE -> TEXT.get("verdict.rule");
            case FALSE_POSITIVE_DATA -> TEXT.get("verdict.data");
            case DUPLICATE -> TEXT.get("verdict.duplicate");
            case TEST -> TEXT.get("verdict.test");
            case UNDETERMINED -> TEXT.get("verdict.undetermined");
        };
    }
}
