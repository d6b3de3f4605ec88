package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.rules.tuning.ScopeWords;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.SuppressionPreview;
import dev.watchfloor.app.rules.tuning.Suppressions;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Suppressions on the command line. Stateless. */
final class SuppressionWords {
    static final List<String> HEADS =
            List.of("id", "state", "findings of", "ends (UTC)", "review (UTC)", "hidden", "owner", "reason");

    /** Digits of an id that are shown; fewer may be given while they fit one only. */
    private static final int SHOWN = 8;

    private SuppressionWords() {}

    static List<String> row(Suppression suppression, Instant now) {
        return List.of(
                shortId(suppression),
                state(suppression, now),
                ScopeWords.of(suppression.wish().scope()),
                seconds(suppression.wish().until()),
                seconds(suppression.wish().review()),
                Long.toString(suppression.hidden()),
                suppression.owner(),
                suppression.wish().reason());
    }

    static ObjectNode json(Suppression suppression, Instant now) {
        Instant latest = suppression.latest();
        return Output.object()
                .put("id", suppression.id().toString())
                .put("state", state(suppression, now))
                .put("scope", ScopeWords.of(suppression.wish().scope()))
                .put("reason", suppression.wish().reason())
                .put("owner", suppression.owner())
                .put("since", suppression.since().toString())
                .put("until", suppression.wish().until().toString())
                .put("review", suppression.wish().review().toString())
                .put("hidden", suppression.hidden())
                .put("latest", latest == null ? null : latest.toString());
    }

    static ObjectNode json(SuppressionPreview preview) {
        ObjectNode node = Output.object()
                .put("from", preview.range().from().toString())
                .put("to", preview.range().to().toString())
                .put("hidden", preview.hidden())
                .put("findings", preview.findings());
        ArrayNode days = node.putArray("days");
        preview.days().forEach(days::add);
        return node;
    }

    /** What it would have hidden, with the newest of it. */
    static void print(SuppressionPreview preview, Output output) {
        int days = preview.days().size();
        output.line("In the " + (days == 1 ? "24 hours" : days + " days") + " before "
                + seconds(preview.range().to()) + " it would have hidden " + preview.hidden() + " of "
                + Counted.of(preview.findings(), "finding", "findings") + ".");
        preview.examples()
                .forEach(example -> output.line("  " + seconds(example.event().time()) + "  "
                        + Terminal.printable(example.event().summary())));
        if (preview.hidden() > preview.examples().size()) {
            output.line("  … and " + (preview.hidden() - preview.examples().size()) + " older.");
        }
    }

    /** The one whose id begins so. @throws CommandFailure when there is none, or more than one */
    static Suppression find(Suppressions suppressions, String text) throws CommandFailure {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Suppression> found = suppressions.all().stream()
                .filter(known -> !wanted.isEmpty() && known.id().toString().startsWith(wanted))
                .toList();
        if (found.size() != 1) {
            throw new CommandFailure(
                    found.isEmpty()
                            ? "There is no suppression " + text + ". See: watchfloor suppressions list --all"
                            : "Several suppressions begin with " + text + ": write more of the id.");
        }
        return found.getFirst();
    }

    static String shortId(Suppression suppression) {
        return suppression.id().toString().substring(0, SHOWN);
    }

    /** As a sentence or a table has it; what was typed as days needs no fractions. */
    static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String state(Suppression suppression, Instant now) {
        return suppression.isDue(now) ? "review due" : suppression.isActive(now) ? "active" : "ended";
    }
}
