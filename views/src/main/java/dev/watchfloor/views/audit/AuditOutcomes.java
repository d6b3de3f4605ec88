package dev.watchfloor.views.audit;

import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.OutcomeMarks;
import java.util.Arrays;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/** Outcomes by icon and word. They are text in the table, so that a later version's are still shown. */
final class AuditOutcomes {
    private static final Messages TEXT = Messages.of("audit");

    private AuditOutcomes() {}

    static Mark mark(String outcome) {
        return switch (outcome) {
            case "STARTED" -> new Mark(Feather.PLAY, TEXT.get("outcome.started"), Mark.Tone.PLAIN);
            case "PROVEN" -> new Mark(Feather.SHIELD, TEXT.get("outcome.proven"), Mark.Tone.GOOD);
            default ->
                Arrays.stream(Verdict.values())
                        .filter(verdict -> verdict.name().equals(outcome))
                        .findFirst()
                        .map(OutcomeMarks::of)
                        .orElseGet(() -> new Mark(Feather.CIRCLE, sentenceCase(outcome), Mark.Tone.PLAIN));
        };
    }

    private static String sentenceCase(String name) {
        String words = name.replace('_', ' ').strip().toLowerCase(Locale.ENGLISH);
        return words.isEmpty()
                ? TEXT.get("outcome.none")
                : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
