package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that a log tells of: those begun within their longest life and not told to have ended. Reads the log by a
 * feed of its own, from where it was. Thread-safe.
 */
public final class SessionTable {
    private static final int PAGE = 1_000;
    /** A reading beyond this goes on at the next look. */
    private static final int MOST_PAGES = 200;

    private static final int MOST_SESSIONS = 200_000;

    private final PullFeed feed;
    private final String application;
    private final Duration life;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    /** Ended by us, and when they had begun: the log may tell of their beginning again. */
    private final Map<String, Instant> forgotten = new HashMap<>();

    private Cursor cursor = Cursor.START;

    /**
     * @param feed reads the beginnings and ends of sessions, from {@code life} ago on
     * @param application what a session is used with, as far as the log tells
     * @param life how long a session lasts at most
     */
    public SessionTable(PullFeed feed, String application, Duration life, Clock clock) {
        this.feed = feed;
        this.application = application;
        this.life = life;
        this.clock = clock;
    }

    /** Those open now. */
    List<Session> open() throws ConnectorException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Page page;
            int pages = 0;
            do {
                page = feed.fetch(cursor, PAGE);
                page.events().forEach(this::take);
                cursor = page.next();
            } while (page.more() && ++pages < MOST_PAGES);
            Instant oldest = clock.instant().minus(life);
            sessions.values().removeIf(session -> session.started().isBefore(oldest));
            forgotten.values().removeIf(started -> started.isBefore(oldest));
            return List.copyOf(sessions.values());
        } finally {
            lock.unlock();
        }
    }

    /** We ended it. */
    void forget(SessionRef ref) {
        lock.lock();
        try {
            Session session = sessions.remove(ref.id());
            if (session != null) {
                forgotten.put(ref.id(), session.lastAccess());
            }
        } finally {
            lock.unlock();
        }
    }

    private void take(SecurityEvent event) {
        switch (event.kind()) {
            case SESSION_STARTED, SESSION_REFRESHED, SIGN_IN -> {
                if (event.outcome() == Outcome.SUCCESS) {
                    begin(event);
                }
            }
            case SESSION_ENDED -> {
                if (event.endsSessions()) {
                    ended(event);
                }
            }
            case SESSION_REVOKED -> {
                if (event.endsSessions()) {
                    revoked(event);
                }
            }
            default -> {
                // Says nothing about a session.
            }
        }
    }

    private void begin(SecurityEvent event) {
        String userId = event.userId();
        if (userId == null || sessions.size() >= MOST_SESSIONS) {
            return;
        }
        String id = id(event, userId);
        Instant gone = forgotten.get(id);
        if (gone != null && !event.time().isAfter(gone)) {
            return;
        }
        Session before = sessions.get(id);
        String user = event.user();
        sessions.put(
                id,
                new Session(
                        new SessionRef(id, SessionRef.Kind.ONLINE),
                        userId,
                        user == null ? userId : user,
                        event.source(),
                        before == null ? event.time() : before.started(),
                        before != null && before.lastAccess().isAfter(event.time())
                                ? before.lastAccess()
                                : event.time(),
                        List.of(application),
                        event.device() == null ? event.userAgent() : event.device(),
                        false));
    }

    /** Its holder left it. One without an id is known by its surroundings, and the holder's others go on. */
    private void ended(SecurityEvent event) {
        String userId = event.userId();
        if (event.session() != null) {
            sessions.remove(event.session());
        } else if (userId != null) {
            Session open = sessions.get(id(event, userId));
            if (open != null && isOver(open, event)) {
                sessions.remove(open.ref().id());
            }
        }
    }

    /** One without an id is about all sessions of a user, whom the log may tell by name only. */
    private void revoked(SecurityEvent event) {
        String userId = event.userId();
        if (event.session() != null) {
            sessions.remove(event.session());
        } else if (userId != null || event.user() != null) {
            sessions.values()
                    .removeIf(open -> (userId == null
                                    ? open.userName().equals(event.user())
                                    : open.userId().equals(userId))
                            && isOver(open, event));
        }
    }

    /** A log that tells things late may tell of an end after the next beginning. */
    private static boolean isOver(Session open, SecurityEvent end) {
        return !open.lastAccess().isAfter(end.time());
    }

    /** The provider's id, or what tells one sign-in's surroundings from another's. */
    private static String id(SecurityEvent event, String userId) {
        String session = event.session();
        return session != null
                ? session
                : userId + " " + told(event.source()) + " " + told(event.device()) + " " + told(event.userAgent());
    }

    private static String told(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
