package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Usual;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How figures are put into sentences. Stateless. */
final class Sentences {
    private static final int LISTED = 3;
    private static final int LONGEST_NAME = 60;
    private static final long MEBIBYTE = 1 << 20;
    private static final long GIBIBYTE = 1 << 30;

    private Sentences() {}

    /** Such as "first time from this network in 90 days; 41 times from 3 others before". */
    static String first(String what, Usual.First first) {
        return "first time " + what + " in " + span(first.span()) + "; " + times(first.count()) + " "
                + others(first.others()) + " before";
    }

    static String span(Duration span) {
        long days = span.toDays();
        if (days >= 2) {
            return days + " days";
        }
        return span.toHours() >= 2 ? span.toHours() + " hours" : Math.max(1, span.toMinutes()) + " minutes";
    }

    static String times(long count) {
        return count == 1 ? "once" : String.format(Locale.ROOT, "%,d times", count);
    }

    /** A few of many. */
    static String some(List<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        String listed = String.join(
                ", ", sorted.stream().limit(LISTED).map(Sentences::name).toList());
        return sorted.size() <= LISTED ? listed : listed + " and " + (sorted.size() - LISTED) + " more";
    }

    static String name(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    static String size(long bytes) {
        if (bytes >= GIBIBYTE) {
            return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) GIBIBYTE);
        }
        return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) MEBIBYTE);
    }

    private static String others(int others) {
        return others == 1 ? "with 1 other" : "with " + others + " others";
    }
}
