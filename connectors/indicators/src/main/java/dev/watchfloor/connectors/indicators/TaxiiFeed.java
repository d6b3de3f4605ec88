package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The indicators of one collection, page by page and then what was added since. Several objects may be added at one
 * moment, and a page may end between them, so the next question begins a microsecond before the last one seen: what comes
 * twice is kept once. Stateless.
 */
final class TaxiiFeed implements IndicatorFeed {
    /** Most objects asked for at once; servers give fewer as they like. */
    private static final int LIMIT = 500;

    private static final Duration TICK = Duration.ofNanos(1_000);

    private final TaxiiApi api;
    private final SourceSettings settings;

    TaxiiFeed(TaxiiApi api, SourceSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public IndicatorPage fetch(Cursor cursor) throws ConnectorException, InterruptedException {
        TaxiiCursor at = TaxiiCursor.of(cursor);
        ProductRequest request = api.objects()
                .query("match[type]", "indicator")
                .query("match[version]", "last")
                .query("limit", Integer.toString(LIMIT));
        if (!at.after().isEmpty()) {
            request = request.query("added_after", at.after());
        }
        if (!at.next().isEmpty()) {
            request = request.query("next", at.next());
        }
        Answer answer = api.ask(request);
        if (!at.next().isEmpty() && answer.status() >= 400 && answer.status() < 500 && !isRefusal(answer.status())) {
            // The server has forgotten what this page was of.
            return new IndicatorPage(java.util.List.of(), null, new TaxiiCursor(at.after(), "", "").cursor(), true);
        }
        JsonNode envelope = answer.requireSuccess().json();
        JsonNode objects = envelope.path("objects");
        if (!envelope.isObject() || !objects.isMissingNode() && !objects.isArray()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "What answers for the collection is not TAXII 2.1. Check the URL of the API root and the collection.");
        }
        return page(at, envelope, answer.header("X-TAXII-Date-Added-Last").orElse(""));
    }

    @Override
    public Duration pause() {
        return settings.poll();
    }

    private IndicatorPage page(TaxiiCursor at, JsonNode envelope, String addedLast) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Map<String, String> modified = new LinkedHashMap<>();
        for (JsonNode object : envelope.path("objects")) {
            Optional<Part> part = StixIndicators.part(object, settings.confidence());
            if (part.isPresent()) {
                String id = part.get().id();
                // Servers that do not know match[version] send all versions; the texts of times sort as the times do.
                String when = object.path("modified").asText("");
                if (when.compareTo(modified.getOrDefault(id, "")) >= 0) {
                    parts.put(id, part.get());
                    modified.put(id, when);
                }
            }
        }
        TaxiiCursor next = next(at, envelope, addedLast);
        boolean hasMore = envelope.path("more").asBoolean(false) && !next.equals(at);
        return new IndicatorPage(java.util.List.copyOf(parts.values()), null, next.cursor(), hasMore);
    }

    private static TaxiiCursor next(TaxiiCursor at, JsonNode envelope, String addedLast) {
        String seen = addedLast.isEmpty() ? at.seen() : addedLast;
        String word = envelope.path("next").asText("");
        if (envelope.path("more").asBoolean(false) && !word.isEmpty()) {
            return new TaxiiCursor(at.after(), word, seen);
        }
        String before = justBefore(seen);
        // A page full of objects of one moment brings nothing further; then the moment itself has to do.
        boolean isStuck = envelope.path("more").asBoolean(false) && before.equals(at.after());
        return new TaxiiCursor(isStuck ? seen : before.isEmpty() ? at.after() : before, "", "");
    }

    private static String justBefore(String added) {
        try {
            Instant moment = OffsetDateTime.parse(added).toInstant();
            return moment.minus(TICK).toString();
        } catch (DateTimeException unreadable) {
            return "";
        }
    }

    private static boolean isRefusal(int status) {
        return status == 401 || status == 403 || status == 408 || status == 425 || status == 429;
    }
}
