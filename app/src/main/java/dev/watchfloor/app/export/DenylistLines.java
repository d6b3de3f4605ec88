package dev.watchfloor.app.export;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Spans;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Refused networks as lines of a file. Stateless. */
final class DenylistLines {
    private static final String HEADING = "network,refused_at,missing_at,owner,reason,since,until";
    private static final String END = "\r\n";

    private DenylistLines() {}

    /** Owner and what follows are empty where others put the entry. Times are ISO 8601 in UTC. */
    static String csv(List<DenylistRow> rows) {
        StringBuilder text = new StringBuilder(HEADING).append(END);
        for (DenylistRow row : rows) {
            DenylistRow.Lease lease = row.lease();
            List<String> cells = List.of(
                    Networks.text(row.network()),
                    names(row.present()),
                    names(row.missing()),
                    lease == null ? "" : lease.owner(),
                    lease == null ? "" : lease.reason(),
                    lease == null ? "" : time(lease.since()),
                    lease == null ? "" : time(lease.until()));
            for (int place = 0; place < cells.size(); place++) {
                if (place > 0) {
                    text.append(',');
                }
                CsvCell.appendText(text, cells.get(place));
            }
            text.append(END);
        }
        return text.toString();
    }

    static String text(List<DenylistRow> rows, Instant now) {
        StringBuilder text = new StringBuilder("# ")
                .append(Spans.count(rows.size(), "network"))
                .append(" refused, ")
                .append(Spans.exact(now))
                .append('\n');
        rows.forEach(row -> text.append(Networks.text(row.network())).append('\n'));
        return text.toString();
    }

    private static String names(Collection<String> names) {
        return String.join("; ", new TreeSet<>(names));
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }
}
