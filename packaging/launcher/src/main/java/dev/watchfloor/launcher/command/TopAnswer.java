package dev.watchfloor.launcher.command;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.launcher.CommandFailure;
import java.util.List;
import java.util.Locale;

/** Prints a field's most frequent values. */
final class TopAnswer {
    private static final int WIDEST = 60;

    private final EventStore events;
    private final Output output;
    private final NumberLines lines;

    TopAnswer(EventStore events, Output output, NumberLines lines) {
        this.events = events;
        this.output = output;
        this.lines = lines;
    }

    void print(Question asked, Field field, int limit) throws CommandFailure {
        switch (field) {
            case COMMUNITY_ID, FLOW, ID, RAW, TIME, RECEIVED ->
                throw new CommandFailure("Events cannot be grouped by " + field.ecsName()
                        + ": nearly every event has its own. For times, use --histogram.");
            default -> {}
        }
        Breakdown found = events.breakdown(asked.query(), asked.range(), field, limit);
        int width = Math.min(
                WIDEST,
                found.values().stream()
                        .mapToInt(value -> value.text().length())
                        .max()
                        .orElse(0));
        width = Math.max(width, field.ecsName().length());
        lines.heading(List.of(field.ecsName(), "events"), width);
        long total = Math.max(1, found.total());
        for (Breakdown.Value value : found.values()) {
            lines.row(
                    value.text(),
                    width,
                    List.of(value.events()),
                    String.format(Locale.ROOT, "  %5.1f %%", 100.0 * value.events() / total));
        }
        output.error(String.format(
                Locale.ROOT,
                "%,d different values; %,d events with others, %,d without the field.",
                found.different(),
                found.others(),
                found.absent()));
    }
}
