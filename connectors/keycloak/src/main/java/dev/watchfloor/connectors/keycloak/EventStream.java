package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.StreamPosition;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads one of the two event tables without loss or repetition: from the start of the window on, oldest first, what was
 * not seen before. Stateless between calls. Thread-safe.
 */
final class EventStream {
    /** A server whose clock runs ahead must not carry the cursor beyond the events to come. */
    private static final Duration FUTURE = Duration.ofDays(1);

    private final RealmAdmin reader;
    private final String table;
    private final int largestPage;
    private final Duration overlap;
    private final Clock clock;

    /**
     * @param table {@code events} or {@code admin-events}
     * @param largestPage records per request; admin events may carry whole representations
     */
    EventStream(RealmAdmin reader, String table, int largestPage, Duration overlap, Clock clock) {
        this.reader = reader;
        this.table = table;
        this.largestPage = largestPage;
        this.overlap = overlap;
        this.clock = clock;
    }

    /**
     * Records not seen before, oldest first, with at least {@code limit} wanted ones among them if there are as many.
     *
     * @param wanted what counts; the rest is only noted as seen, so that a page is never empty for the sake of it
     */
    Batch after(StreamPosition position, int limit, Predicate<StreamRecord> wanted)
            throws ConnectorException, InterruptedException {
        List<StreamRecord> fresh = new ArrayList<>();
        Set<String> met = new HashSet<>();
        int counted = 0;
        long latest = clock.instant().plus(FUTURE).toEpochMilli();
        long previous = position.from(overlap);
        int size = Math.clamp((long) limit + position.seen().size(), 1, largestPage);
        for (int first = 0; ; first += size) {
            JsonNode rows = reader.read(
                    "view-events",
                    reader.request("GET", table)
                            .query("dateFrom", Long.toString(position.from(overlap)))
                            .query("direction", "asc")
                            .query("first", Integer.toString(first))
                            .query("max", Integer.toString(size)));
            if (!rows.isArray()) {
                throw new ConnectorException(
                        Category.MALFORMED_DATA,
                        "Keycloak answered a query of events with something else than a list. Check the base URL.");
            }
            for (JsonNode row : rows) {
                StreamRecord record = StreamRecord.of(row, Math.min(previous, latest), latest);
                previous = record.time();
                if (!position.hasSeen(record.id()) && met.add(record.id())) {
                    fresh.add(record);
                    counted += wanted.test(record) ? 1 : 0;
                }
            }
            if (rows.size() < size) {
                return new Batch(fresh, false);
            }
            if (counted >= limit) {
                return new Batch(fresh, true);
            }
        }
    }

    /**
     * What one look brought.
     *
     * @param records not seen before, oldest first
     * @param more whether there is probably more behind them
     */
    record Batch(List<StreamRecord> records, boolean more) {}
}
