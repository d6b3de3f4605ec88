package dev.watchfloor.connectors.okta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The System Log in polling mode: from the start of the history on, then by the links that Okta gives with every page,
 * also with empty ones. Stateless; one thread at a time.
 */
final class LogFeed implements PullFeed {
    private static final int LARGEST_PAGE = 1_000;
    /** Okta keeps the log for 90 days, and refuses to look back further than 180. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final OktaApi api;
    private final LogEvents events;
    private final String filter;
    private final Duration history;
    private final Duration pause;
    private final Clock clock;

    /** @param filter as Okta's; empty for everything */
    LogFeed(OktaApi api, LogEvents events, String filter, Duration history, Duration pause, Clock clock) {
        this.api = api;
        this.events = events;
        this.filter = filter;
        this.history = history;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        LogCursor at = LogCursor.of(cursor);
        Answer answer = ask(at, limit);
        if (answer.status() == 400 && at.link().isPresent()) {
            // The link is too old to be followed: on from the last record that we have.
            at = new LogCursor(0, at.latest(), Optional.empty());
            answer = ask(at, limit);
        }
        JsonNode records = answer.requireSuccess().json();
        Optional<URI> next = LogCursor.next(answer.headers().getOrDefault("link", List.of()));
        if (!records.isArray() || next.isEmpty()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "Okta answered a question for its log with something else, or without a link to what comes next."
                            + " Check that the URL is that of the organisation.");
        }
        return page(at, records, next.get(), limit);
    }

    @Override
    public Duration pause() {
        return pause;
    }

    private Answer ask(LogCursor at, int limit) throws ConnectorException, InterruptedException {
        if (at.link().isPresent()) {
            return api.logs(ProductRequest.follow(at.link().get()));
        }
        Instant now = clock.instant();
        Instant since = at.latest().equals(Instant.EPOCH)
                ? now.minus(history)
                : at.latest().plusMillis(1);
        Instant oldest = now.minus(KEPT);
        ProductRequest request = ProductRequest.get("api", "v1", "logs")
                .query("since", (since.isBefore(oldest) ? oldest : since).toString())
                .query("sortOrder", "ASCENDING")
                .query("limit", Integer.toString(Math.min(limit, LARGEST_PAGE)));
        return api.logs(filter.isEmpty() ? request : request.query("filter", filter));
    }

    private Page page(LogCursor at, JsonNode records, URI next, int limit) {
        List<SecurityEvent> understood = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Instant latest = at.latest();
        int place = at.taken();
        for (; place < records.size() && understood.size() + rejected.size() < limit; place++) {
            JsonNode record = records.get(place);
            Optional<SecurityEvent> event = events.event(record);
            if (event.isEmpty()) {
                rejected.add(new RejectedRecord(
                        "The record has no id, type or time.",
                        Redaction.record(record).toString()));
            } else if (met.add(event.get().id())) {
                understood.add(event.get());
                latest = event.get().time().isAfter(latest) ? event.get().time() : latest;
            }
        }
        // Okta orders by storing; the page by happening.
        understood.sort(Comparator.comparing(SecurityEvent::time));
        boolean all = place >= records.size();
        boolean moves = all && !at.link().equals(Optional.of(next));
        LogCursor then = at.link().isEmpty() && !all
                // The first page was longer than was asked for: what is left of it has no link of its own.
                ? new LogCursor(0, latest, Optional.empty())
                : new LogCursor(moves ? 0 : Math.min(place, 9_999), latest, moves ? Optional.of(next) : at.link());
        boolean more = !all || records.size() - at.taken() > 0 && moves;
        return new Page(understood, rejected, then.cursor(), more);
    }
}
