package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Alerts in the order of their ids, which grow by one; the newest says how far to go, and each is asked for by its id.
 * No list is ever longer than one alert, so neither a flood of them nor one with a whole blocklist makes an answer that
 * cannot be read. Stateless; one thread at a time.
 */
final class AlertFeed implements PullFeed {
    private static final int MOST_REQUESTS = 500;
    private static final long LARGEST_ID = 1_000_000_000_000_000L;
    /** A gap worth asking where the oldest alert is: CrowdSec forgets by age and number. */
    private static final int GAP = 10;

    private final LocalApi api;
    private final Duration pause;

    AlertFeed(LocalApi api, Duration pause) {
        this.api = api;
        this.pause = pause;
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        Optional<JsonNode> newest = api.newestAlert();
        if (newest.isEmpty()) {
            return Page.empty(cursor);
        }
        long top = id(newest.get());
        AlertCursor at = AlertCursor.of(cursor).in(top, newest.get());
        if (top <= at.id()) {
            return Page.empty(cursor);
        }
        long next = at.id() + 1;
        if (top - next >= GAP) {
            next = Math.max(next, oldest(next));
        }
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (int asked = 0; next <= top && asked < MOST_REQUESTS; next++, asked++) {
            if (events.size() + rejected.size() == limit) {
                break;
            }
            JsonNode alert = next == top ? newest.get() : read(next, rejected);
            if (!alert.isMissingNode()) {
                understand(alert, events, rejected);
            }
            at = at.after(next, alert);
        }
        return new Page(events, rejected, at.cursor(), next <= top);
    }

    @Override
    public Duration pause() {
        return pause;
    }

    /** The alert; missing when somebody deleted it, or when it is too large and so rejected. */
    private JsonNode read(long id, List<RejectedRecord> rejected) throws ConnectorException, InterruptedException {
        Answer answer;
        try {
            answer = api.alert(id);
        } catch (ConnectorException failure) {
            if (failure.category() == Category.MALFORMED_DATA && failure.getCause() == null) {
                rejected.add(new RejectedRecord(failure.sentence(), "alert " + id));
                return MissingNode.getInstance();
            }
            throw failure;
        }
        return answer.status() == 404 ? MissingNode.getInstance() : answer.json();
    }

    private long oldest(long otherwise) throws ConnectorException, InterruptedException {
        Optional<JsonNode> oldest = api.oldestAlert();
        return oldest.isPresent() ? id(oldest.get()) : otherwise;
    }

    private static void understand(JsonNode alert, List<SecurityEvent> events, List<RejectedRecord> rejected) {
        try {
            events.add(AlertEvents.event(alert));
        } catch (UnreadableAlertException unreadable) {
            rejected.add(new RejectedRecord(
                    Objects.requireNonNull(unreadable.getMessage()),
                    Redaction.record(alert).toString()));
        }
    }

    private static long id(JsonNode alert) throws ConnectorException {
        long id = alert.path("id").asLong();
        if (id <= 0 || id > LARGEST_ID) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "CrowdSec answered with an alert that has no usable id. Check that the URL leads to its Local API.");
        }
        return id;
    }
}
