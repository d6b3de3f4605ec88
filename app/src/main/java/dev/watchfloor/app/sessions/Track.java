package dev.watchfloor.app.sessions;

import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the board follows one session. Immutable.
 *
 * @param record what is known
 * @param misses how many looks in a row did not find it
 * @param listed whether the provider ever listed it; otherwise it is known from events alone
 */
record Track(SessionRecord record, int misses, boolean listed) {

    /** Names a session among all providers'. */
    record Key(String provider, SessionRef session) {
        static Key of(SessionRecord record) {
            return new Key(record.provider(), record.session().ref());
        }
    }

    boolean isOpen() {
        return record.state() == State.OPEN;
    }

    /** Found at a look. */
    Track found(Session session, Instant seen) {
        return new Track(new SessionRecord(record.provider(), session, State.OPEN, null, seen, null), 0, true);
    }

    /** Not found at a look. */
    Track missed() {
        return new Track(record, misses + 1, listed);
    }

    Track closed(State state, Instant ended) {
        Instant notBeforeStart =
                ended.isBefore(record.session().started()) ? record.session().started() : ended;
        return new Track(
                new SessionRecord(record.provider(), record.session(), state, notBeforeStart, record.seen(), null),
                misses,
                listed);
    }

    /** Used at a moment, as an event tells. */
    Track used(Instant moment) {
        Session session = record.session();
        if (!moment.isAfter(session.lastAccess())) {
            return this;
        }
        Session later = new Session(
                session.ref(),
                session.userId(),
                session.userName(),
                session.address(),
                session.started(),
                moment,
                session.clients(),
                session.device(),
                session.rememberMe());
        return new Track(
                new SessionRecord(record.provider(), later, record.state(), record.ended(), record.seen(), null),
                misses,
                listed);
    }

    /** Whether it existed at some moment between the two. */
    boolean overlaps(Instant from, Instant to) {
        @Nullable Instant ended = record.ended();
        return record.session().started().isBefore(to) && (ended == null || !ended.isBefore(from));
    }
}
