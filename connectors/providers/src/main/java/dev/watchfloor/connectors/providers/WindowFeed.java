package dev.watchfloor.connectors.providers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.StreamPosition;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records of a source that is asked by time, answers in whatever order and stores some late: each look goes back over a
 * window, and what was seen in it counts once. The past is read hour by hour, so that no look is without bound. One thread
 * at a time; keeps nothing that a lost page would lose.
 */
public final class WindowFeed implements PullFeed {
    private static final Duration SLICE = Duration.ofHours(1);

    private final Source source;
    private final Duration history;
    private final Duration overlap;
    private final Duration pause;
    private final Clock clock;

    /** What differs between products. */
    public interface Source {
        /** All records from one time to another, both included, in any order. */
        List<JsonNode> between(Instant from, Instant to) throws ConnectorException, InterruptedException;

        /** The record's event; empty when it has no id or time. */
        Optional<SecurityEvent> event(JsonNode record);
    }

    private record Met(String id, Instant time, JsonNode record, Optional<SecurityEvent> event) {}

    /**
     * Of a source.
     *
     * @param history how far the first look goes back
     * @param overlap how late a record may be stored and still be read
     */
    public WindowFeed(Source source, Duration history, Duration overlap, Duration pause, Clock clock) {
        this.source = source;
        this.history = history;
        this.overlap = overlap;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        Instant now = clock.instant();
        StreamPosition at = StreamPosition.decoded(cursor.value())
                .orElseGet(() -> StreamPosition.startingAt(now.minus(history).toEpochMilli()));
        Instant from = Instant.ofEpochMilli(at.from(overlap));
        Instant slice = from.plus(overlap).plus(SLICE);
        Instant to = slice.isBefore(now) ? slice : now.isAfter(from) ? now : from;
        List<Met> fresh = fresh(at, from, to);
        List<Met> taken = fresh.subList(0, Math.min(limit, fresh.size()));
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        Map<String, Long> times = new HashMap<>();
        for (Met met : taken) {
            times.put(met.id(), met.time().toEpochMilli());
            met.event()
                    .ifPresentOrElse(
                            events::add,
                            () -> rejected.add(new RejectedRecord(
                                    "The record has no id or time.",
                                    Redaction.record(met.record()).toString())));
        }
        StreamPosition next = at.after(times, overlap);
        boolean all = taken.size() == fresh.size();
        if (all && to.isBefore(now)) {
            next = next.advancedTo(to.toEpochMilli());
        }
        return new Page(events, rejected, new Cursor(next.encoded()), !all || to.isBefore(now));
    }

    @Override
    public Duration pause() {
        return pause;
    }

    private List<Met> fresh(StreamPosition at, Instant from, Instant to)
            throws ConnectorException, InterruptedException {
        List<Met> fresh = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode record : source.between(from, to)) {
            Optional<SecurityEvent> event = source.event(record);
            String id = event.map(SecurityEvent::id).orElseGet(() -> "?" + record);
            // A provider whose clock runs ahead must not carry the position beyond what is to come.
            Instant time = event.map(SecurityEvent::time)
                    .filter(stamp -> !stamp.isAfter(to))
                    .orElse(to);
            if (!at.hasSeen(id) && ids.add(id)) {
                fresh.add(new Met(id, time.isBefore(from) ? from : time, record, event));
            }
        }
        fresh.sort(Comparator.comparing(Met::time).thenComparing(Met::id));
        return fresh;
    }

    @Override
    public String toString() {
        return "WindowFeed[" + source.getClass().getSimpleName() + "]";
    }
}
