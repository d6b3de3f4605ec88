package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.Pap;
import dev.watchfloor.app.incidents.Tlp;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.parts.IncidentMarks;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Steps in the operator's words. Stateless. */
final class DeedWords {
    private static final Messages TEXT = Messages.of("incidents");

    private DeedWords() {}

    /** What was just done to how many, as a sentence. */
    static String done(Deed deed, Collection<Long> numbers) {
        if (deed instanceof Deed.Acknowledged) {
            return TEXT.format("done.acknowledged", IncidentWords.several(numbers));
        }
        return TEXT.format("done", IncidentWords.several(numbers), told(deed));
    }

    /** Why a deed did nothing, as half a sentence. */
    static String already(Deed deed) {
        return switch (deed) {
            case Deed.Acknowledged _ -> TEXT.get("already.acknowledged");
            case Deed.Assigned(String owner) ->
                owner == null ? TEXT.get("already.unowned") : TEXT.format("already.assigned", owner);
            case Deed.Escalated _ -> TEXT.get("already.escalated");
            case Deed.Closed closed -> TEXT.format("already.closed", lower(IncidentMarks.verdict(closed.verdict())));
            case Deed.Reopened _ -> TEXT.get("already.open");
            case Deed.Merged(long into) -> TEXT.format("already.merged", IncidentHead.idOf(into));
            case Deed.Split _ -> TEXT.get("already.split");
            case Deed.Opened _,
                    Deed.Renamed _,
                    Deed.Rated _,
                    Deed.Marked _,
                    Deed.Noted _,
                    Deed.TaskAdded _,
                    Deed.TaskSettled _,
                    Deed.Attached _,
                    Deed.Detached _,
                    Deed.TakenBack _ -> TEXT.get("already.so");
        };
    }

    /** A step as history tells it, without a full stop: {@code closed as benign: a scan of ours}. */
    static String told(Deed deed) {
        return switch (deed) {
            case Deed.Opened(String title, Severity _) ->
                title.isEmpty() ? TEXT.get("told.opened") : TEXT.format("told.opened-as", title);
            case Deed.Acknowledged _ -> TEXT.get("told.acknowledged");
            case Deed.Assigned(String owner) ->
                owner == null ? TEXT.get("told.unowned") : TEXT.format("told.assigned", owner);
            case Deed.Escalated(String reason) -> why(TEXT.get("told.escalated"), reason);
            case Deed.Closed(var verdict, String reason) ->
                why(TEXT.format("told.closed", lower(IncidentMarks.verdict(verdict))), reason);
            case Deed.Reopened(String reason) -> why(TEXT.get("told.reopened"), reason);
            case Deed.Renamed(String title) ->
                title.isEmpty() ? TEXT.get("told.renamed-back") : TEXT.format("told.renamed", title);
            case Deed.Rated(Severity severity, String reason) -> why(rated(severity), reason);
            case Deed.Marked(Tlp tlp, Pap pap) -> TEXT.format("told.marked", tlp(tlp), pap(pap));
            case Deed.Noted(String text) -> TEXT.format("told.noted", text);
            case Deed.TaskAdded(String text) -> TEXT.format("told.task", text);
            case Deed.TaskSettled(long _, boolean isDone) -> TEXT.get(isDone ? "told.settled" : "told.unsettled");
            case Deed.Attached(var events) -> TEXT.format("told.attached", events.size());
            case Deed.Detached(var positions) -> TEXT.format("told.detached", positions.size());
            case Deed.Merged(long into) -> TEXT.format("told.merged", IncidentHead.idOf(into));
            case Deed.Split _ -> TEXT.get("told.split");
            case Deed.TakenBack(long _) -> TEXT.get("told.taken-back");
        };
    }

    static String tlp(Tlp tlp) {
        return "TLP:" + tlp.name().replace('_', '+');
    }

    static String pap(Pap pap) {
        return "PAP:" + pap.name();
    }

    private static String rated(@Nullable Severity severity) {
        return severity == null
                ? TEXT.get("told.rated-back")
                : TEXT.format("told.rated", lower(SeverityBadge.word(severity)));
    }

    private static String why(String what, String reason) {
        return reason.isEmpty() ? what : TEXT.format("told.why", what, reason);
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
