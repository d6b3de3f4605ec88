package dev.watchfloor.views.denylist;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistRow.Lease;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.Stamps;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;
import org.kordamp.ikonli.feather.Feather;

/** Denylist entries in the operator's words. */
final class EntryWords {
    private static final Messages TEXT = Messages.of("denylist");

    private EntryWords() {}

    static String network(DenylistRow row) {
        return Addresses.canonical(row.network());
    }

    static String names(Collection<String> targets) {
        return String.join(", ", new TreeSet<>(targets));
    }

    static Mark missing(DenylistRow row) {
        return new Mark(Feather.ALERT_TRIANGLE, TEXT.format("missing.on", names(row.missing())), Mark.Tone.BAD);
    }

    /** Under a heading that says missing already. */
    static Mark missingCell(DenylistRow row) {
        return new Mark(Feather.ALERT_TRIANGLE, names(row.missing()), Mark.Tone.BAD);
    }

    static Mark foreign() {
        return new Mark(Feather.USER, TEXT.get("foreign"), Mark.Tone.PLAIN);
    }

    static String owner(DenylistRow row) {
        return row.lease() == null ? TEXT.get("foreign") : row.lease().owner();
    }

    static String reason(DenylistRow row) {
        return row.lease() == null ? "" : row.lease().reason();
    }

    /** When it ends, in words for a cell. */
    static String until(DenylistRow row, Stamps stamps, Instant now) {
        Lease lease = row.lease();
        if (lease == null) {
            return "";
        }
        Instant until = lease.until();
        if (until == null) {
            return TEXT.get("until.lifted");
        }
        return until.isAfter(now)
                ? TEXT.format("until.in", TimeFormat.length(java.time.Duration.between(now, until)))
                : TEXT.format("until.due", TimeFormat.length(stamps.age(until)));
    }
}
