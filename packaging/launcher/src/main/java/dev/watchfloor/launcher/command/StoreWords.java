package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.timeline.Amounts;
import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.StoreReport;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The store in words and as JSON. Times are UTC, sizes count in thousands. Stateless. */
final class StoreWords {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int NAMES_WIDTH = 14;

    private StoreWords() {}

    static List<String> lines(StoreReport report, RetentionPolicy policy) {
        List<String> lines = new ArrayList<>();
        if (report.damagedBlocks() > 0) {
            lines.add(line(
                    "DAMAGED",
                    count(report.damagedEvents(), "event") + " in " + count(report.damagedBlocks(), "block")
                            + " cannot be read. Put a backup of the profile in its place if they matter."));
        }
        lines.add(line("events", number(report.events())));
        lines.add(line(
                "on disk",
                Amounts.size(report.bytes())
                        + (report.events() == 0
                                ? ""
                                : String.format(Locale.ROOT, ", %,.0f bytes an event", report.bytesPerEvent()))));
        lines.add(line(
                "segments",
                number(report.segments()) + ", " + number(report.keptSegments()) + " of them kept as columns"));
        lines.add(line("happened", span(report.earliest(), report.latest())));
        lines.add(line("received", span(report.oldestReceived(), report.newestReceived())));
        lines.add(
                line("index memory", Amounts.size(report.memoryUsed()) + " of " + Amounts.size(report.memoryBudget())));
        lines.add(line("retention", keeps(policy)));
        return lines;
    }

    static ObjectNode json(StoreReport report, RetentionPolicy policy) {
        ObjectNode node = Output.object();
        node.put("events", report.events());
        node.put("bytes", report.bytes());
        node.put("bytesPerEvent", Math.round(report.bytesPerEvent() * 10) / 10.0);
        node.put("segments", report.segments());
        node.put("keptSegments", report.keptSegments());
        node.put("damagedBlocks", report.damagedBlocks());
        node.put("damagedEvents", report.damagedEvents());
        node.put("earliest", text(report.earliest()));
        node.put("latest", text(report.latest()));
        node.put("oldestReceived", text(report.oldestReceived()));
        node.put("newestReceived", text(report.newestReceived()));
        node.put("memoryUsed", report.memoryUsed());
        node.put("memoryBudget", report.memoryBudget());
        node.set("retention", json(policy));
        return node;
    }

    /** Null stands for any age or size. */
    static ObjectNode json(RetentionPolicy policy) {
        Duration age = policy.age();
        return Output.object()
                .put("ageSeconds", age == null ? null : Long.valueOf(age.toSeconds()))
                .put("bytes", policy.bytes());
    }

    static ObjectNode json(Purge purge) {
        return Output.object()
                .put("segments", purge.segments())
                .put("events", purge.events())
                .put("bytes", purge.bytes())
                .put("earliest", text(purge.earliest()))
                .put("latest", text(purge.latest()))
                .put("oldestReceived", text(purge.oldestReceived()))
                .put("newestReceived", text(purge.newestReceived()));
    }

    /** Such as "events of at most 30 days and at most 20.0 GB". */
    static String keeps(RetentionPolicy policy) {
        Duration age = policy.age();
        Long bytes = policy.bytes();
        if (age == null && bytes == null) {
            return "everything is kept";
        }
        return "kept are" + (age == null ? "" : " events of at most " + length(age))
                + (age != null && bytes != null ? " and" : "")
                + (bytes == null ? "" : " at most " + Amounts.size(bytes));
    }

    /** Such as "196,608 events in 3 segments, 18.4 MB, received from … to …". */
    static String taken(Purge purge) {
        return count(purge.events(), "event") + " in " + count(purge.segments(), "segment") + ", "
                + Amounts.size(purge.bytes()) + ", received " + span(purge.oldestReceived(), purge.newestReceived());
    }

    private static String length(Duration age) {
        return age.toHours() % 24 == 0 ? count(age.toDays(), "day") : count(age.toHours(), "hour");
    }

    private static String span(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? "–" : "from " + STAMP.format(from) + " to " + STAMP.format(to);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static String line(String name, String value) {
        return name + " ".repeat(NAMES_WIDTH - name.length()) + value;
    }

    private static String count(long value, String name) {
        return number(value) + " " + name + (value == 1 ? "" : "s");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
