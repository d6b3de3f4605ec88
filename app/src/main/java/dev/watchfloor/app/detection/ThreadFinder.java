package dev.watchfloor.app.detection;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds threads in the stream of events by joining what comes from one network across the layers. At its start it
 * reads the last day again. Runs on event times; the memory it takes is bounded. Thread-safe.
 */
public final class ThreadFinder implements ThreadBoard, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadFinder.class);
    private static final int MOST_INCIDENTS = 1_000;
    /** When more clues wait than this, the intake waits too. */
    private static final int MOST_PENDING = 100_000;

    private final ThreadNumbers numbers;
    private final Clock clock;
    private final Listeners listeners = new Listeners();
    private final ClueReader reader;
    private final SharedAddresses shared;
    private final Trails trails = new Trails(this::pointed);
    private final ConcurrentLinkedQueue<Clue> pending = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(MOST_PENDING);
    private final List<Pin> running = new CopyOnWriteArrayList<>();
    private final LinkedHashMap<String, AttackThread> found = new LinkedHashMap<>();
    /** Those that ended in another, by the ids that they were told under. */
    private final LinkedHashMap<String, Episode> over = new LinkedHashMap<>();

    private volatile List<AttackThread> threads = List.of();
    private volatile Map<String, String> absorbed = Map.of();
    private volatile @Nullable EventStore store;
    private volatile boolean ended;

    /**
     * @param clocks by which the times of sources are moved when they are compared
     * @param shared addresses that say little of who is behind them
     */
    public ThreadFinder(ThreadNumbers numbers, SourceClocks clocks, SharedAddresses shared, Clock clock) {
        this.numbers = numbers;
        this.reader = new ClueReader(clocks);
        this.shared = shared;
        this.clock = clock;
    }

    /** Reads the last day again and then follows what is stored from now on. */
    public synchronized void start(EventStore events) {
        if (!running.isEmpty()) {
            return;
        }
        // Subscribed before reading, so that nothing falls between; what is met twice is left out by its position.
        store = events;
        Replay replay = new Replay(events, reader, clock);
        Recurring joining = Recurring.start(
                "incident-finder",
                () -> {
                    replay.once(this::addAll);
                    joinPending(replay);
                },
                Duration.ofMillis(500));
        running.add(events.subscribe(appended -> offer(appended.stored())));
        running.add(joining::close);
    }

    @Override
    public synchronized void close() {
        ended = true;
        running.forEach(Pin::close);
        running.clear();
    }

    @Override
    public List<AttackThread> within(TimeRange range) {
        return threads.stream()
                .filter(thread -> thread.steps().stream().anyMatch(step -> touches(step, range)))
                .toList();
    }

    @Override
    public Map<String, String> absorbed() {
        return absorbed;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    /** The latest thread that a session is part of. Never blocks. */
    public Optional<String> incidentOf(String provider, SessionRef session) {
        return threads.stream()
                .filter(thread -> provider.equals(thread.provider()) && session.equals(thread.session()))
                .map(AttackThread::id)
                .findFirst();
    }

    /** A session that was seen at its provider, where events may not tell of it. */
    public void sessionSeen(String provider, Session session) {
        pending.add(reader.read(provider, session));
    }

    /** Joins these events now, on this thread. */
    void add(Collection<StoredEvent> events) {
        addAll(events.stream().flatMap(event -> reader.read(event).stream()).toList());
    }

    /** How much is kept for joining, in objects. */
    synchronized int remembered() {
        return trails.remembered() + found.size() + pending.size();
    }

    private Optional<Clue> pointed(long position) {
        EventStore kept = store;
        return kept == null ? Optional.empty() : kept.find(position).map(reader::named);
    }

    private void offer(List<StoredEvent> stored) {
        for (StoredEvent event : stored) {
            Optional<Clue> clue = reader.read(event);
            if (clue.isPresent() && !ended) {
                waitForRoom();
                pending.add(clue.get());
            }
        }
    }

    /** A slow finder slows the intake; nothing is dropped. */
    private void waitForRoom() {
        try {
            room.acquire();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void joinPending(Replay replay) {
        List<Clue> batch = new ArrayList<>();
        Clue clue;
        while (batch.size() < MOST_PENDING && (clue = pending.poll()) != null) {
            if (clue.position() >= 0) {
                room.release();
            }
            if (clue.position() < 0 || !replay.has(clue.position())) {
                batch.add(clue);
            }
        }
        addAll(batch);
    }

    private synchronized void addAll(List<Clue> clues) {
        // In the order of growing, so that earlier attacks have lower numbers.
        Map<Episode, Trail> grown = new LinkedHashMap<>();
        List<Episode> ended = new ArrayList<>();
        clues.forEach(clue -> trails.add(clue, (trail, episode) -> grown.put(episode, trail), ended::add));
        ended.forEach(grown::remove);
        ended.forEach(episode -> episode.id().ifPresent(id -> {
            found.remove(id);
            over.put(id, episode);
        }));
        if (grown.isEmpty() && ended.isEmpty()) {
            return;
        }
        grown.forEach((episode, trail) -> {
            String id = episode.id().orElseGet(() -> "INC-" + numbers.numberOf(trail.origin(), episode.started()));
            episode.setId(id);
            found.put(id, ThreadStory.tell(id, trail, episode, trails.sources(), shared));
        });
        forget();
        threads = found.values().stream()
                .sorted(Comparator.comparing(AttackThread::latest).reversed())
                .toList();
        Map<String, String> tellers = new HashMap<>();
        over.forEach((id, episode) -> episode.teller().id().ifPresent(teller -> tellers.put(id, teller)));
        absorbed = Map.copyOf(tellers);
        LOG.debug("{} threads grew", grown.size());
        listeners.tell();
    }

    private void forget() {
        while (over.size() > MOST_INCIDENTS) {
            over.pollFirstEntry();
        }
        while (found.size() > MOST_INCIDENTS) {
            String eldest = found.firstEntry().getKey();
            found.remove(eldest);
        }
    }

    private static boolean touches(ThreadStep step, TimeRange range) {
        return step.from().isBefore(range.to()) && !step.to().isBefore(range.from());
    }
}
