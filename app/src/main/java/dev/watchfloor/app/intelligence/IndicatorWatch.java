package dev.watchfloor.app.intelligence;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Holds every event that is stored against the indicators that hold and stores the matches, with how far it came in one
 * transaction: after a restart or a crash it goes on behind the last event that it remembers to have asked about, at
 * most a day back. What is asked about twice is found under the same id, which the store keeps once. Thread-safe.
 */
final class IndicatorWatch implements AutoCloseable {
    /** When more events wait than this, the intake waits too. */
    private static final int MOST_WAITING = 50_000;

    private static final int BATCH = 2_000;
    private static final long NONE = -1;
    private static final int REMEMBERED = 10_000;
    private static final Duration MEMORY = Duration.ofHours(24);
    private static final Duration AHEAD = Duration.ofHours(1);
    /** A commit for nothing slows the intake: without a match, how far it came is kept only so often. */
    private static final Duration KEEP_EVERY = Duration.ofSeconds(20);
    /** What rules found was matched as what it was found in. */
    private static final Set<String> OURS = Set.of(Intelligence.CONNECTOR, "(rules)");

    private final EventStore events;
    private final IndicatorLookup lookup;
    private final Clock clock;
    private final Runnable onFound;
    private final ConcurrentLinkedQueue<StoredEvent> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong found = new AtomicLong();
    private final List<Pin> running = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    // The working thread's own.
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private boolean begun;
    private long done = NONE;
    private Instant keptAt = Instant.EPOCH;

    /** @param onFound told on the working thread after something matched */
    IndicatorWatch(EventStore events, IndicatorLookup lookup, Clock clock, Runnable onFound) {
        this.events = events;
        this.lookup = lookup;
        this.clock = clock;
        this.onFound = onFound;
    }

    synchronized void start() {
        if (!running.isEmpty()) {
            return;
        }
        running.add(events.subscribe(appended -> {
            if (!OURS.contains(appended.connector()) && !lookup.isEmpty()) {
                offer(appended.stored());
            }
        }));
        running.add(Recurring.start("intelligence", this::work, Duration.ofMillis(200))::close);
    }

    long asked() {
        return asked.get();
    }

    long found() {
        return found.get();
    }

    int waiting() {
        return waiting.size();
    }

    @Override
    public synchronized void close() {
        ended = true;
        running.forEach(Pin::close);
        running.clear();
    }

    /** A slow watch slows the intake; nothing is dropped. */
    private void offer(List<StoredEvent> stored) {
        for (StoredEvent event : stored) {
            if (ended) {
                return;
            }
            try {
                room.acquire();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
            waiting.add(event);
        }
    }

    private void work() throws InterruptedException {
        lookup.refresh();
        if (!begun) {
            Cursor cursor = events.cursor(Intelligence.CONNECTOR);
            done = cursor.isStart() ? NONE : Long.parseLong(cursor.value());
            if (done != NONE && !lookup.isEmpty()) {
                catchUp();
            }
            begun = true;
        }
        List<StoredEvent> batch = next();
        while (!batch.isEmpty()) {
            lookup.refresh();
            ask(batch);
            batch = next();
        }
    }

    private void catchUp() throws InterruptedException {
        Instant now = clock.instant();
        TimeRange lately = new TimeRange(now.minus(MEMORY), now.plus(AHEAD));
        long before = done;
        @Nullable StoredEvent last = null;
        List<StoredEvent> page;
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            page = events.page(Query.ALL, lately, Order.OLDEST_FIRST, BATCH, last);
            List<StoredEvent> missed = page.stream()
                    .filter(event -> event.position() > before && !OURS.contains(event.connector()))
                    .toList();
            // How far it came is kept when all of it was asked about: pages are by time, positions are not.
            store(matches(missed), new Cursor(Long.toString(before)));
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == BATCH);
        keep(List.of());
    }

    private List<StoredEvent> next() {
        List<StoredEvent> batch = new ArrayList<>();
        StoredEvent event;
        while (batch.size() < BATCH && (event = waiting.poll()) != null) {
            room.release();
            batch.add(event);
        }
        return batch;
    }

    private void ask(List<StoredEvent> batch) {
        List<SecurityEvent> matches = matches(batch);
        if (!matches.isEmpty() || !clock.instant().isBefore(keptAt.plus(KEEP_EVERY))) {
            keep(matches);
        }
    }

    private void keep(List<SecurityEvent> matches) {
        store(matches, done == NONE ? Cursor.START : new Cursor(Long.toString(done)));
        keptAt = clock.instant();
    }

    private void store(List<SecurityEvent> matches, Cursor cursor) {
        if (matches.isEmpty() && cursor.equals(events.cursor(Intelligence.CONNECTOR))) {
            return;
        }
        events.append(Intelligence.CONNECTOR, matches, cursor);
        matches.forEach(match -> known.add(match.id()));
        found.addAndGet(matches.size());
        if (!matches.isEmpty()) {
            onFound.run();
        }
    }

    private List<SecurityEvent> matches(List<StoredEvent> batch) {
        Map<String, SecurityEvent> matches = new LinkedHashMap<>();
        for (StoredEvent event : batch) {
            for (IndicatorMatch match : lookup.matches(event)) {
                String id = match.id();
                if (!known.contains(id) && !matches.containsKey(id)) {
                    matches.put(id, match.found());
                }
            }
            done = Math.max(done, event.position());
        }
        asked.addAndGet(batch.size());
        return List.copyOf(matches.values());
    }
}
