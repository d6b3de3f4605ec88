package dev.watchfloor.app.detection;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    /** How soon an intake that waits sees that the finder was closed. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ThreadNumbers numbers;
    private final Clock clock;
    private final Listeners listeners = new Listeners();
    private final ClueReader reader;
    private final SharedAddresses shared;
    private final Trails trails = new Trails(this::pointed);
    /** Clues that are not joined yet and, after a failure of the store, are in the next turn. */
    private final Deque<Clue> taken = new ArrayDeque<>();
    /** Events that the clue points to which is being joined. */
    private final Map<Long, Clue> looked = new HashMap<>();
    /** Episodes that grew since they were told, in the order of growing, so that earlier attacks have lower numbers. */
    private final LinkedHashMap<Episode, Trail> untold = new LinkedHashMap<>();

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
    /** Until the last day is read again, threads are partial and nobody is told of them. */
    private volatile boolean isReplaying;
    /** Whether there is something to tell the listeners. */
    private boolean isStale;
    /** What began soon after this may have begun earlier. */
    private volatile Instant readFrom = Instant.MIN;

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
    public void start(EventStore events) {
        synchronized (running) {
            if (!running.isEmpty()) {
                return;
            }
            // Subscribed before reading, so that nothing falls between; what is met twice is left out by its position.
            store = events;
            Replay replay = new Replay(events, reader, clock);
            readFrom = replay.from();
            isReplaying = true;
            Recurring joining = Recurring.start("incident-finder", () -> takeTurn(replay), Duration.ofMillis(500));
            running.add(events.subscribe(appended -> offer(appended.stored())));
            running.add(joining::close);
        }
    }

    @Override
    public void close() {
        ended = true;
        List<Pin> pins;
        synchronized (running) {
            pins = List.copyOf(running);
            running.clear();
        }
        // Not under a lock that the joining needs to come to its end.
        pins.forEach(Pin::close);
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
        return trails.remembered() + found.size() + pending.size() + taken.size();
    }

    private Optional<Clue> pointed(long position) {
        return Optional.ofNullable(looked.get(position));
    }

    /** Before anything of the clue is joined, so that it can be tried again when the store fails. */
    private void lookUp(Clue clue) {
        looked.clear();
        EventStore kept = store;
        if (kept != null) {
            for (long position : clue.pointed()) {
                kept.find(position).map(reader::named).ifPresent(event -> looked.put(position, event));
            }
        }
    }

    private void offer(List<StoredEvent> stored) {
        for (StoredEvent event : stored) {
            Optional<Clue> clue = reader.read(event);
            if (clue.isPresent() && hasRoom()) {
                pending.add(clue.get());
            }
        }
    }

    /**
     * Waits for room: a slow finder slows the intake, nothing is dropped. The store is locked for appending meanwhile, and
     * making room takes no more than reading from it. An interruption is kept for later. @return false once closed
     */
    private boolean hasRoom() {
        boolean isInterrupted = false;
        boolean hasRoom = false;
        while (!hasRoom && !ended) {
            try {
                hasRoom = room.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException later) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return hasRoom;
    }

    private void takeTurn(Replay replay) throws InterruptedException {
        // What a failure left over comes first; until that is done no more is taken.
        addAll(List.of());
        replay.once(this::addAll);
        if (isReplaying) {
            isReplaying = false;
            addAll(List.of());
        }
        joinPending(replay);
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
        taken.addAll(clues);
        while (!ended && !taken.isEmpty()) {
            Clue clue = taken.remove();
            try {
                lookUp(clue);
            } catch (StoreException again) {
                taken.addFirst(clue);
                throw again;
            }
            trails.add(clue, (trail, episode) -> untold.put(episode, trail), this::endIn);
        }
        number();
        if (isStale && !isReplaying && !ended) {
            publish();
        }
    }

    private void endIn(Episode episode) {
        isStale = true;
        episode.id().ifPresent(id -> {
            found.remove(id);
            over.put(id, episode);
        });
    }

    private void number() {
        untold.keySet().removeIf(episode -> episode.teller() != episode);
        Iterator<Map.Entry<Episode, Trail>> grown = untold.entrySet().iterator();
        while (!ended && grown.hasNext()) {
            Map.Entry<Episode, Trail> next = grown.next();
            Episode episode = next.getKey();
            Trail trail = next.getValue();
            String id = episode.id().orElseGet(() -> "INC-" + numberOf(trail, episode.started()));
            episode.setId(id);
            grown.remove();
            isStale = true;
            found.put(id, ThreadStory.tell(id, trail, episode, trails.sources(), shared));
        }
        forget();
    }

    private long numberOf(Trail trail, Instant started) {
        return started.isBefore(readFrom.plus(Thresholds.QUIET))
                ? numbers.numberOfOngoing(trail.origin(), started)
                : numbers.numberOf(trail.origin(), started);
    }

    private void publish() {
        isStale = false;
        threads = found.values().stream()
                .sorted(Comparator.comparing(AttackThread::latest).reversed())
                .toList();
        Map<String, String> tellers = new HashMap<>();
        over.forEach((id, episode) -> episode.teller().id().ifPresent(teller -> tellers.put(id, teller)));
        absorbed = Map.copyOf(tellers);
        LOG.debug("{} threads", found.size());
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
