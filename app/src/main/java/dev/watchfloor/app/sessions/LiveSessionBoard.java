package dev.watchfloor.app.sessions;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Fanout;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session board that looks at the providers in turn. A provider that does not answer leaves its sessions as they
 * are; one that was not listed at two looks in a row has ended. Does nothing by itself until {@link #start}.
 */
public final class LiveSessionBoard implements SessionBoard, RevocationNotice, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSessionBoard.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int WIDTH = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_PENDING = 10_000;

    private final LiveConnectors connectors;
    private final SessionLedger ledger;
    private final BiFunction<String, SessionRef, Optional<String>> incidents;
    private final Consumer<SessionRecord> opened;
    private final Clock clock;
    private final SessionTracks tracks = new SessionTracks();
    private final IdentityEvents identityEvents;
    private final Listeners listeners = new Listeners();
    private final Map<String, ReentrantLock> looking = new ConcurrentHashMap<>();
    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private final BlockingQueue<StoredEvent> pending = new ArrayBlockingQueue<>(MOST_PENDING);
    private final List<Pin> running = new CopyOnWriteArrayList<>();

    /**
     * Reads the sessions of the last week from disk.
     *
     * @param incidents the incident that a session is part of
     * @param opened told of each session seen for the first time, on the looking thread
     */
    public LiveSessionBoard(
            LiveConnectors connectors,
            SessionLedger ledger,
            BiFunction<String, SessionRef, Optional<String>> incidents,
            Consumer<SessionRecord> opened,
            Clock clock) {
        this.connectors = connectors;
        this.ledger = ledger;
        this.incidents = incidents;
        this.opened = opened;
        this.clock = clock;
        this.identityEvents = new IdentityEvents(tracks, clock);
        tracks.load(ledger.load(clock.instant().minus(KEPT)));
    }

    /** Begins to look at the providers and to listen to identity events. */
    public synchronized void start(EventStore events) {
        if (!running.isEmpty()) {
            return;
        }
        running.add(Recurring.start("session-looks", this::lookAtAll, PERIOD)::close);
        Recurring reading = Recurring.start("session-events", this::readEvents, Duration.ofSeconds(1));
        running.add(reading::close);
        running.add(events.subscribe(appended -> {
            for (StoredEvent stored : appended.stored()) {
                // What does not fit is no loss: the next look at the provider tells the same, only later.
                if (stored.event().layer() == Layer.IDENTITY && !pending.offer(stored)) {
                    LOG.debug("An identity event was left to the next look at the provider");
                }
            }
            if (!pending.isEmpty()) {
                reading.wake();
            }
        }));
    }

    @Override
    public synchronized void close() {
        running.forEach(Pin::close);
        running.clear();
    }

    @Override
    public List<SessionRecord> within(Query query, TimeRange range) {
        return tracks
                .select(track ->
                        track.overlaps(range.from(), range.to()) && SessionMatching.mayMatch(query, track.record()))
                .stream()
                .sorted(Comparator.comparing(record -> record.session().started()))
                .map(this::withIncident)
                .toList();
    }

    @Override
    public List<SessionRecord> open() {
        return tracks.select(Track::isOpen).stream()
                .sorted(Comparator.comparing(
                                (SessionRecord record) -> record.session().started())
                        .reversed())
                .map(this::withIncident)
                .toList();
    }

    @Override
    public Optional<SessionRecord> find(String provider, SessionRef session) {
        return tracks.find(provider, session).map(this::withIncident);
    }

    @Override
    public void refresh(String provider) throws InterruptedException {
        Optional<SessionControl> control =
                connectors.find(provider).flatMap(named -> named.connector().sessions());
        if (control.isEmpty()) {
            return;
        }
        ReentrantLock turn = looking.computeIfAbsent(provider, name -> new ReentrantLock());
        turn.lockInterruptibly();
        try {
            Instant asked = clock.instant();
            List<Session> sessions = control.get().list();
            if (failing.remove(provider) != null) {
                LOG.info("{} answers again", provider);
            }
            keep(tracks.look(provider, sessions, asked, clock.instant()));
            listeners.tell();
        } catch (ConnectorException failed) {
            if (failing.put(provider, failed.sentence()) == null) {
                LOG.warn("The sessions of {} cannot be read: {}", provider, failed.sentence());
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public void revoked(String provider, SessionRef session) {
        tell(tracks.ended(provider, session.id(), session.kind(), State.REVOKED, clock.instant()));
    }

    @Override
    public void revokedAll(String provider, String userId) {
        tell(tracks.endedAll(provider, userId, State.REVOKED, clock.instant()));
    }

    /** Asks all providers once, at the same time. */
    void lookAtAll() throws InterruptedException {
        List<String> names = connectors.all().stream()
                .filter(named -> named.connector().sessions().isPresent())
                .map(LiveConnectors.Named::name)
                .toList();
        new Fanout<Boolean>(
                        WIDTH,
                        PATIENCE,
                        name -> {
                            refresh(name);
                            return true;
                        },
                        (name, cause) -> {
                            if (cause != null && !(cause instanceof InterruptedException)) {
                                LOG.error("Looking at the sessions of {} failed", name, cause);
                            }
                            return false;
                        })
                .run(names, (name, answered) -> {});
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Puts the events that came since the last turn on the board. */
    void readEvents() {
        List<StoredEvent> batch = new ArrayList<>();
        pending.drainTo(batch);
        batch.forEach(this::read);
    }

    /** Puts one event on the board. */
    void read(StoredEvent stored) {
        tell(identityEvents.apply(stored));
    }

    private void tell(SessionTracks.Change change) {
        if (!change.isNone()) {
            keep(change);
            listeners.tell();
        }
    }

    private void keep(SessionTracks.Change change) {
        if (!change.changed().isEmpty()) {
            ledger.save(change.changed());
        }
        change.opened().forEach(opened);
    }

    private SessionRecord withIncident(SessionRecord record) {
        return incidents
                .apply(record.provider(), record.session().ref())
                .map(incident -> new SessionRecord(
                        record.provider(), record.session(), record.state(), record.ended(), record.seen(), incident))
                .orElse(record);
    }
}
