package dev.watchfloor.app.export;

import dev.watchfloor.app.audit.AuditEntry;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param from at or after it, null for all
 * @param to before it, null for all
 * @param words a text that must be somewhere in the entry, whatever its case; empty for all
 */
public record AuditSelection(
        @Nullable Instant from, @Nullable Instant to, String words) {
    /** All of them. */
    public static final AuditSelection ALL = new AuditSelection(null, null, "");

    public AuditSelection {
        words = words.strip();
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
        return from == null && to == null && words.isEmpty();
    }

    public boolean matches(AuditEntry entry) {
        return (from == null || !entry.time().isBefore(from))
                && (to == null || entry.time().isBefore(to))
                && (words.isEmpty() || mentions(entry));
    }

    private boolean mentions(AuditEntry entry) {
        return String.join(
                        "\n",
                        entry.actor(),
                        entry.workstation(),
                        entry.action(),
                        entry.subject(),
                        entry.target(),
                        entry.outcome(),
                        entry.detail(),
                        entry.change().before(),
                        entry.change().after())
                .toLowerCase(Locale.ROOT)
                .contains(words.toLowerCase(Locale.ROOT));
    }

    /** For the audit. */
    String sentence() {
        return isAll()
                ? "all entries"
                : "entries" + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to)
                        + (words.isEmpty() ? "" : " that mention \"" + words + "\"");
    }
}
