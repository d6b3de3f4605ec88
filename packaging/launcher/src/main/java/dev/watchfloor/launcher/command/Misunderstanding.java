package dev.watchfloor.launcher.command;

import dev.watchfloor.app.query.Reading;
import dev.watchfloor.launcher.Terminal;
import java.util.List;

/** Shows where a query is wrong. Stateless. */
final class Misunderstanding {
    private static final int BEFORE = 60;
    private static final int SHOWN = 100;

    private Misunderstanding() {}

    /** The sentence, the query around the place, and a caret below it. */
    static List<String> lines(String query, Reading.Misunderstood wrong) {
        int column = Math.clamp(wrong.column(), 0, query.length());
        int start = Math.max(0, column - BEFORE);
        int end = Math.min(query.length(), start + SHOWN);
        int marked = Math.clamp(wrong.length(), 1, Math.max(1, end - column));
        String cutBefore = start > 0 ? "…" : "";
        String cutAfter = end < query.length() ? "…" : "";
        return List.of(
                "watchfloor: " + Terminal.printable(wrong.sentence()),
                "  " + cutBefore + Terminal.printable(query.substring(start, end)) + cutAfter,
                "  " + " ".repeat(cutBefore.length() + column - start) + "^" + "~".repeat(marked - 1));
    }
}
