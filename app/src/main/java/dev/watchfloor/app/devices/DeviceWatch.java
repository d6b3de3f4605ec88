package dev.watchfloor.app.devices;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Following;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.work.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Teaches the known devices every event that is stored, and sessions of which no event tells. What was learned is kept with
 * its position now and then: after a crash the events since are learned again. It never makes the intake wait.
 * Thread-safe.
 */
public final class DeviceWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceWatch.class);

    /** So long after a session is listed its event must have come; the event tells more. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_KEEPING = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 20_000;
    private static final int MOST_SESSIONS = 20_000;
    /** So many rows are written within the time that closing has; more are learned again. */
    private static final int MOST_AT_CLOSE = 5_000;

    private final EventStore events;
    private final SeenDevices devices;
    private final Clock clock;
    private final Following following;
    private final Queue<Listed> listed = new ArrayDeque<>();
    private final List<Pin> running = new CopyOnWriteArrayList<>();
    private boolean isPlaced;
    private Instant kept = Instant.EPOCH;

    /** A session and until when its event is waited for. */
    private record Listed(SessionRecord session, Instant due) {}

    /** @param own connectors whose events are passed over */
    public DeviceWatch(EventStore events, SeenDevices devices, Set<String> own, Clock clock) {
        this.events = events;
        this.devices = devices;
        this.clock = clock;
        following = new Following(events, own, MOST_WAITING);
    }

    /** A session that the board saw for the first time. Quick. */
    public void opened(SessionRecord session) {
        synchronized (listed) {
            // What does not fit is known when an event tells of it.
            if (listed.size() < MOST_SESSIONS) {
                listed.add(new Listed(session, clock.instant().plus(GRACE)));
            }
        }
    }

    public synchronized void start() {
        if (!running.isEmpty()) {
            return;
        }
        running.add(listen());
        running.add(Recurring.start("device-watch", this::work, Duration.ofMillis(500))::close);
    }

    /** Takes what is stored from now on. */
    Pin listen() {
        return events.subscribe(following::offer);
    }

    @Override
    public synchronized void close() {
        boolean wasRunning = !running.isEmpty();
        running.forEach(Pin::close);
        running.clear();
        if (wasRunning && devices.changes() <= MOST_AT_CLOSE) {
            try {
                devices.keep();
            } catch (StoreException failure) {
                LOG.warn(
                        "What was seen of devices lately is learned again at the next start: {}", failure.getMessage());
            }
        }
    }

    /** One turn; called by one thread at a time. */
    void work() throws InterruptedException {
        devices.load();
        if (!isPlaced) {
            following.from(devices.position());
            isPlaced = true;
        }
        List<StoredEvent> batch = following.next();
        while (!batch.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            devices.learn(batch);
            following.done();
            keepSometimes();
            batch = following.next();
        }
        learnListed();
        keepSometimes();
    }

    private void learnListed() {
        Instant now = clock.instant();
        while (true) {
            SessionRecord session;
            synchronized (listed) {
                Listed next = listed.peek();
                if (next == null || next.due().isAfter(now)) {
                    return;
                }
                listed.remove();
                session = next.session();
            }
            devices.learn(session.provider(), session.session());
        }
    }

    private void keepSometimes() {
        Instant now = clock.instant();
        if (Duration.between(kept, now).compareTo(BETWEEN_KEEPING) >= 0) {
            kept = now;
            devices.keep();
        }
    }
}
