package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.app.incidents.Verdict;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Mark;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Incidents in the operator's words. Stateless. */
final class IncidentWords {
    private static final Messages TEXT = Messages.of("incidents");

    private static final String UNITS = "kMGTPE";

    private IncidentWords() {}

    /** Where it is, or what it turned out to be. */
    static Mark state(IncidentHead head) {
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

    /** A state in a word. */
    static String state(IncidentState state) {
        return switch (state) {
            case NEW -> TEXT.get("state.new");
            case ACKNOWLEDGED -> TEXT.get("state.acknowledged");
            case ESCALATED -> TEXT.get("state.escalated");
            case CLOSED -> TEXT.get("state.closed");
        };
    }

    /** In two or three words, lower case but for the first. */
    static String verdict(@Nullable Verdict verdict) {
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

    /** What a verdict means, in a sentence. */
    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case TRUE_POSITIVE_IMPACT -> TEXT.get("meaning.impact");
            case TRUE_POSITIVE_NO_IMPACT -> TEXT.get("meaning.no-impact");
            case BENIGN -> TEXT.get("meaning.benign");
            case FALSE_POSITIVE_RULE -> TEXT.get("meaning.rule");
            case FALSE_POSITIVE_DATA -> TEXT.get("meaning.data");
            case DUPLICATE -> TEXT.get("meaning.duplicate");
            case TEST -> TEXT.get("meaning.test");
            case UNDETERMINED -> TEXT.get("meaning.undetermined");
        };
    }

    static String owner(IncidentHead head) {
        String owner = head.owner();
        return owner == null ? TEXT.get("owner.none") : owner;
    }

    /** The first, and how many more. */
    static String few(List<String> names) {
        return switch (names.size()) {
            case 0 -> "–";
            case 1 -> names.getFirst();
            default -> TEXT.format("few", names.getFirst(), names.size() - 1);
        };
    }

    /** Decimal, with a unit: {@code 1.2 GB}. */
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return TEXT.format("bytes", bytes);
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.95 && unit < UNITS.length() - 1) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ENGLISH, "%.1f %sB", size, UNITS.charAt(unit));
    }

    /** {@code INC-7}, or {@code 3 incidents}. */
    static String several(Collection<Long> numbers) {
        return numbers.size() == 1
                ? IncidentHead.idOf(numbers.iterator().next())
                : TEXT.format("several", numbers.size());
    }
}
