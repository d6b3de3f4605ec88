package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents of an index in the order of their times. Each fetch looks at one point in time, from the cursor's moment on, and
 * leaves out what was read before. Documents whose time is further ahead than {@code late} wait for their time: one wrong
 * clock must not move the place past all that others write. Stateless beside the connection; one thread at a time.
 */
final class IndexFeed implements PullFeed {
    private static final int SMALLEST_PAGE = 200;
    private static final int LARGEST_PAGE = 2_000;

    private final SearchApi api;
    private final IndexSettings settings;
    private final Documents documents;
    private final Clock clock;

    IndexFeed(SearchApi api, IndexSettings settings, Documents documents, Clock clock) {
        this.api = api;
        this.settings = settings;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        long now = clock.millis();
        long last = now + settings.late().toMillis();
        IndexCursor at =
                IndexCursor.of(cursor).notAfter(last, now - settings.late().toMillis());
        Set<String> seen = at.marks();
        List<IndexCursor.Seen> read = new ArrayList<>();
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        int size = Math.clamp(limit, SMALLEST_PAGE, LARGEST_PAGE);
        int passedOver = 0;
        boolean more = true;
        String pit = api.open(settings.index());
        try {
            JsonNode after = null;
            while (more && read.size() < limit) {
                JsonNode answer = api.search(body(pit, at.from(), last, size, after));
                pit = answer.path("pit_id").asText(pit);
                JsonNode hits = answer.path("hits").path("hits");
                more = hits.size() == size;
                for (JsonNode hit : hits) {
                    if (read.size() == limit) {
                        more = true;
                        break;
                    }
                    after = hit.path("sort");
                    String mark = IndexCursor.mark(
                            hit.path("_index").asText(), hit.path("_id").asText());
                    if (seen.add(mark)) {
                        read.add(new IndexCursor.Seen(hit.path("sort").path(0).asLong(at.from()), mark));
                        passedOver += add(documents.parse(hit), events, rejected);
                    }
                }
            }
        } finally {
            api.close(pit);
        }
        IndexCursor next = at.after(read, now, settings.late());
        if (next.isFull()) {
            rejected.add(new RejectedRecord(
                    "More documents have the same time than can be told apart; the rest of them is left out.",
                    Long.toString(next.from())));
            next = next.past();
        }
        return new Page(events, rejected, next.written(), more, passedOver);
    }

    @Override
    public Duration pause() {
        return settings.poll();
    }

    @Override
    public String toString() {
        return "IndexFeed[" + api.base() + ", " + settings.index() + "]";
    }

    /** Returns how many records were passed over. */
    private static int add(ParsedRecord parsed, List<SecurityEvent> events, List<RejectedRecord> rejected) {
        switch (parsed) {
            case ParsedRecord.Understood understood -> events.addAll(understood.events());
            case ParsedRecord.Rejected refused -> rejected.add(refused.record());
            case ParsedRecord.Skipped skipped -> {
                return 1;
            }
        }
        return 0;
    }

    private ObjectNode body(String pit, long from, long last, int size, @Nullable JsonNode after) {
        ObjectNode body = Json.object().put("size", size).put("track_total_hits", false);
        body.putObject("pit").put("id", pit).put("keep_alive", SearchApi.KEEP_ALIVE);
        ArrayNode sort = body.putArray("sort");
        // Fields of type date_nanos would sort by nanoseconds, and the cursor counts milliseconds.
        sort.addObject()
                .putObject(settings.timeField())
                .put("order", "asc")
                .put("unmapped_type", "date")
                .put("numeric_type", "date");
        // Orders documents of one time within a point in time; the next point in time may order them differently.
        sort.addObject().put("_shard_doc", "asc");
        ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
        filter.addObject()
                .putObject("range")
                .putObject(settings.timeField())
                .put("gte", from)
                .put("lte", last)
                .put("format", "epoch_millis");
        settings.query()
                .ifPresent(query -> filter.addObject()
                        .putObject("query_string")
                        .put("query", query)
                        .put("allow_leading_wildcard", false));
        if (after != null) {
            body.set("search_after", after);
        }
        return body;
    }
}
