package dev.watchfloor.views.denylist;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistRow.Lease;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Denylist entries in the operator's words. */
final class EntryWords {
    /** From this much time left on, the end of a block is warned of. */
    static final Duration SOON = Duration.ofMinutes(15);

    private static final Messages TEXT = Messages.of("denylist");

    private EntryWords() {}

    static String network(DriftedRow row) {
        return Addresses.canonical(row.network());
    }

    static String names(Collection<String> targets) {
        return String.join(", ", new TreeSet<>(targets));
    }

    /** Names of gateways as far as they fit into a cell: all of two, of more the first and how many besides. */
    static String shortNames(Collection<String> targets) {
        return targets.size() <= 2
                ? names(targets)
                : TEXT.format("names.more", new TreeSet<>(targets).first(), targets.size() - 1);
    }

    /** What is the matter, by name. */
    static Mark drift(Drift drift) {
        String names = shortNames(drift.targets());
        return switch (drift.kind()) {
            case MISSING -> new Mark(Feather.ALERT_TRIANGLE, TEXT.format("drift.missing", names), Mark.Tone.BAD);
            case FULL -> new Mark(Feather.ARCHIVE, TEXT.format("drift.full", names), Mark.Tone.BAD);
            case DISABLED -> new Mark(Feather.PAUSE_CIRCLE, TEXT.format("drift.disabled", names), Mark.Tone.WARN);
            case FOREIGN -> new Mark(Feather.USER, TEXT.get("drift.foreign"), Mark.Tone.PLAIN);
        };
    }

    /** What it means, and what can be done. */
    static String meaning(Drift drift) {
        String names = names(drift.targets());
        return switch (drift.kind()) {
            case MISSING -> TEXT.format("meaning.missing", names);
            case FULL -> TEXT.format("meaning.full", names);
            case DISABLED -> TEXT.format("meaning.disabled", names);
            case FOREIGN -> TEXT.get("meaning.foreign");
        };
    }

    static String owner(DriftedRow row) {
        Lease lease = row.lease();
        if (lease == null) {
            return "";
        }
        int at = lease.owner().indexOf('@');
        return at > 0 ? lease.owner().substring(0, at) : lease.owner();
    }

    static String reason(DriftedRow row) {
        return row.lease() == null ? "" : row.lease().reason();
    }

    static @Nullable Instant until(DriftedRow row) {
        return row.lease() == null ? null : row.lease().until();
    }

    /** When it ends; in a tone of warning when that is soon or was to be already. */
    static Mark ends(Lease lease, Instant now) {
        Instant until = lease.until();
        if (until == null) {
            return new Mark(Feather.MINUS, TEXT.get("until.lifted"), Mark.Tone.PLAIN);
        }
        if (!until.isAfter(now)) {
            return new Mark(
                    Feather.CLOCK, TEXT.format("until.due", length(Duration.between(until, now))), Mark.Tone.WARN);
        }
        Duration left = Duration.between(now, until);
        boolean soon = left.compareTo(SOON) <= 0;
        return new Mark(Feather.CLOCK, TEXT.format("until.in", length(left)), soon ? Mark.Tone.WARN : Mark.Tone.PLAIN);
    }

    /** How an entry stands at a gateway. */
    static Mark at(String target, DriftedRow row) {
        Optional<Drift.Kind> matter = row.drift().stream()
                .filter(drift -> drift.targets().contains(target))
                .map(Drift::kind)
                .findFirst();
        if (matter.isPresent()) {
            return switch (matter.get()) {
                case MISSING -> new Mark(Feather.ALERT_TRIANGLE, TEXT.get("at.missing"), Mark.Tone.BAD);
                case FULL -> new Mark(Feather.ARCHIVE, TEXT.get("at.full"), Mark.Tone.BAD);
                case DISABLED -> new Mark(Feather.PAUSE_CIRCLE, TEXT.get("at.disabled"), Mark.Tone.WARN);
                case FOREIGN -> new Mark(Feather.USER, TEXT.get("at.foreign"), Mark.Tone.PLAIN);
            };
        }
        DenylistRow entry = row.row();
        return entry.present().contains(target)
                ? new Mark(Feather.CHECK, TEXT.get("at.present"), Mark.Tone.GOOD)
                : new Mark(Feather.MINUS, TEXT.get("at.absent"), Mark.Tone.PLAIN);
    }

    /** What the button says that lifts these. */
    static String lift(Collection<DriftedRow> rows) {
        return rows.size() == 1
                ? TEXT.format("lift.one", network(rows.iterator().next()))
                : TEXT.format("lift.several", rows.size());
    }

    private static String length(Duration length) {
        // Seconds say nothing about an end that is hours away, and everything about one that is near.
        return TimeFormat.length(length.toHours() > 0 ? Duration.ofMinutes(length.toMinutes()) : length);
    }
}
