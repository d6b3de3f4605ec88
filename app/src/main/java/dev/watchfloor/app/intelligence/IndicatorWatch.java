package dev.watchfloor.app.intelligence;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Following;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Holds every event that is stored against the indicators that hold and stores the matches, with how far it came in one
 * transaction: after a restart or a crash it goes on behind the last event that it remembers to have asked about, at
 * most a day back. What is asked about twice is found under the same id, which the store keeps once. It never makes the
 * intake wait; what fails for the store is asked about again. Thread-safe.
 */
final class IndicatorWatch implements AutoCloseable {
    private static final int MOST_WAITING = 50_000;
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
    private final Following following;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong found = new AtomicLong();
    private final List<Pin> running = new CopyOnWriteArrayList<>();
    private volatile Instant started = Instant.EPOCH;

    // The working thread's own.
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private boolean begun;
    private Instant keptAt = Instant.EPOCH;

    /** @param onFound told on the working thread after something matched */
    IndicatorWatch(EventStore events, IndicatorLookup lookup, Clock clock, Runnable onFound) {
        this.events = events;
        this.lookup = lookup;
        this.clock = clock;
        this.onFound = onFound;
        following = new Following(events, OURS, MOST_WAITING);
    }

    synchronized void start() {
        if (!running.isEmpty()) {
            return;
        }
        started = clock.instant();
        running.add(events.subscribe(appended -> {
            if (lookup.isEmpty()) {
                following.skip(appended);
            } else {
                following.offer(appended);
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
        return following.waiting();
    }

    @Override
    public synchronized void close() {
        running.forEach(Pin::close);
        running.clear();
    }

    private void work() throws InterruptedException {
        lookup.refresh();
        if (!begun) {
            Cursor cursor = events.cursor(Intelligence.CONNECTOR);
            if (!cursor.isStart() && !lookup.isEmpty()) {
                following.from(Long.parseLong(cursor.value()));
            }
            begun = true;
        }
        List<StoredEvent> batch = following.next();
        while (!batch.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                lookup.refresh();
                ask(batch);
            } catch (StoreException failure) {
                following.again();
                throw failure;
            }
            batch = following.next();
        }
    }

    private void ask(List<StoredEvent> batch) {
        List<SecurityEvent> matches = matches(batch);
        Instant now = clock.instant();
        boolean isDue = !lookup.isEmpty() && !now.isBefore(keptAt.plus(KEEP_EVERY));
        if (!matches.isEmpty() || isDue) {
            EventStore.Appended kept =
                    events.append(Intelligence.CONNECTOR, matches, new Cursor(Long.toString(following.upTo())));
            matches.forEach(match -> known.add(match.id()));
            found.addAndGet(kept.stored().size());
            keptAt = now;
        }
        following.done();
        asked.addAndGet(batch.size());
        if (!matches.isEmpty()) {
            onFound.run();
        }
    }

    private List<SecurityEvent> matches(List<StoredEvent> batch) {
        Map<String, SecurityEvent> matches = new LinkedHashMap<>();
        for (StoredEvent event : batch) {
            if (!isAsked(event)) {
                continue;
            }
            for (IndicatorMatch match : lookup.matches(event)) {
                String id = match.id();
                if (!known.contains(id) && !matches.containsKey(id)) {
                    matches.put(id, match.found());
                }
            }
        }
        return List.copyOf(matches.values());
    }

    /** What came while nothing ran and is old, nobody waits for. */
    private boolean isAsked(StoredEvent event) {
        Instant time = event.event().time();
        return !event.received().isBefore(started)
                || !time.isBefore(started.minus(MEMORY)) && time.isBefore(started.plus(AHEAD));
    }
}
