package dev.watchfloor.connectors.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.Digests;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The security events of one zone. Cloudflare keeps their times in seconds and samples them where there are many; events
 * become readable late, so that the last minute is left for the next look. For one thread.
 */
final class ZoneFeed implements PullFeed {
    /** How far behind now it is read. */
    static final Duration LAG = Duration.ofMinutes(1);
    /** A plan without more keeps a day, and takes no longer question. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** How far back is asked: a little less, so that a question that is under way does not become too old. */
    static final Duration BACK = LONGEST.minusMinutes(5);

    /** How much of what was read is looked at again, for what became readable later still. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int EVENT_ID = 40;

    private final GatewayClient client;
    private final String zone;
    private final Duration poll;
    private final Clock clock;
    private final EventRecords parser = new EventRecords();

    ZoneFeed(GatewayClient client, String zone, Duration poll, Clock clock) {
        this.client = client;
        this.zone = zone;
        this.poll = poll;
        this.clock = clock;
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        Instant newest = clock.instant().minus(LAG).truncatedTo(ChronoUnit.SECONDS);
        Instant oldest = newest.plus(LAG).minus(BACK);
        EventCursor at = EventCursor.read(cursor, oldest);
        if (newest.isBefore(at.from())) {
            return Page.empty(cursor);
        }
        List<RejectedRecord> rejected = new ArrayList<>();
        if (at.from().isBefore(oldest)) {
            rejected.add(new RejectedRecord(
                    "The security events of a time in which nothing was read are no longer to be had; what Cloudflare"
                            + " still answers is read.",
                    at.from() + " to " + oldest));
            at = new EventCursor(oldest, Set.of());
        }
        int asked = Math.min(EventQuery.LARGEST, limit + at.seen().size());
        JsonNode records = records(EventQuery.of(zone, at.from(), newest, asked));
        return page(records, at, newest, asked, limit, rejected);
    }

    /** One event, to see whether they may be read. */
    int probe() throws ConnectorException, InterruptedException {
        return records(probing()).size();
    }

    /** The question of {@link #probe}. */
    ProductRequest probing() {
        Instant now = clock.instant();
        return EventQuery.of(zone, now.minus(Duration.ofHours(1)), now, 1);
    }

    private JsonNode records(ProductRequest request) throws ConnectorException, InterruptedException {
        return of(CloudflareAnswers.data(client.ask(request)));
    }

    static JsonNode of(JsonNode data) throws ConnectorException {
        JsonNode zones = data.path("viewer").path("zones");
        if (!zones.isArray() || zones.isEmpty()) {
            throw new ConnectorException(
                    Category.FORBIDDEN,
                    "Cloudflare shows no such zone to this token. Check the zone id, and that the token has Zone,"
                            + " Analytics, Read for it.");
        }
        return zones.path(0).path("firewallEventsAdaptive");
    }

    private Page page(
            JsonNode records, EventCursor at, Instant to, int asked, int limit, List<RejectedRecord> rejected) {
        List<SecurityEvent> events = new ArrayList<>();
        Instant last = at.from();
        Set<String> seen = new LinkedHashSet<>(at.seen());
        int taken = 0;
        int passedOver = 0;
        boolean full = records.size() >= asked;
        for (JsonNode record : records) {
            String id = Digests.of(record.toString(), EventCursor.ID);
            Instant time = EventRecords.time(record).orElse(last);
            if (time.equals(last) && seen.contains(id)) {
                continue;
            }
            if (taken == limit) {
                full = true;
                break;
            }
            if (time.isAfter(last)) {
                last = time;
                seen.clear();
            }
            seen.add(id);
            taken++;
            switch (parser.parse(record.toString(), Digests.of(record.toString(), EVENT_ID))) {
                case ParsedRecord.Understood understood -> events.addAll(understood.events());
                case ParsedRecord.Rejected refused -> rejected.add(refused.record());
                case ParsedRecord.Skipped skipped -> passedOver++;
            }
        }
        if ((taken == 0 && full) || seen.size() > EventCursor.MOST) {
            // One second fills an answer by itself, or a cursor: what it cannot hold would be read again and again.
            rejected.add(new RejectedRecord(
                    "More events in one second than can be told apart; the rest of that second is left out.",
                    last.toString()));
            last = last.plusSeconds(1);
            seen.clear();
        } else if (!full && to.minus(OVERLAP).isAfter(last)) {
            // Where nothing happens the questions must not grow.
            last = to.minus(OVERLAP);
            seen.clear();
        }
        return new Page(events, rejected, EventCursor.at(last, seen).written(), full, passedOver);
    }

    @Override
    public Duration pause() {
        return poll;
    }

    @Override
    public String toString() {
        return "ZoneFeed[" + zone + "]";
    }
}
