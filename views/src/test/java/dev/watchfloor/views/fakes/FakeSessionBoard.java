package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionMatching;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A session board that is filled by hand and changed by acts. Thread-safe. */
public final class FakeSessionBoard implements SessionBoard {
    private static final Comparator<SessionRecord> BY_START =
            Comparator.comparing(row -> row.session().started());

    private final Clock clock;
    private final Listeners listeners = new Listeners();
    private final List<SessionRecord> records = new ArrayList<>();

    FakeSessionBoard(Clock clock) {
        this.clock = clock;
    }

    synchronized void fill(List<SessionRecord> sessions) {
        records.addAll(sessions);
    }

    @Override
    public synchronized List<SessionRecord> within(Query query, TimeRange range) {
        return records.stream()
                .filter(row -> row.session().started().isBefore(range.to()))
                .filter(row -> row.ended() == null || !row.ended().isBefore(range.from()))
                .filter(row -> SessionMatching.mayMatch(query, row))
                .sorted(BY_START)
                .toList();
    }

    @Override
    public synchronized List<SessionRecord> open() {
        return records.stream()
                .filter(row -> row.state() == SessionRecord.State.OPEN)
                .sorted(BY_START.reversed())
                .toList();
    }

    @Override
    public synchronized Optional<SessionRecord> find(String provider, SessionRef session) {
        return records.stream().filter(is(provider, session)).findFirst();
    }

    /** Every provider answers now, except the one that is down. */
    @Override
    public void refresh(String provider) {
        if (provider.equals(StoryConnectors.DOWN)) {
            return;
        }
        Instant now = clock.instant();
        synchronized (this) {
            records.replaceAll(row -> row.provider().equals(provider) && row.state() == SessionRecord.State.OPEN
                    ? new SessionRecord(provider, row.session(), row.state(), null, now, row.incident())
                    : row);
        }
        listeners.tell();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    /** Who listens now; a screen that is left must not. */
    public int listeners() {
        return listeners.size();
    }

    /** Ends open sessions as an operator does; says how many there were. */
    int revoke(Predicate<SessionRecord> which) {
        Instant now = clock.instant();
        int count = 0;
        synchronized (this) {
            for (int index = 0; index < records.size(); index++) {
                SessionRecord row = records.get(index);
                if (row.state() == SessionRecord.State.OPEN && which.test(row)) {
                    records.set(
                            index,
                            new SessionRecord(
                                    row.provider(),
                                    row.session(),
                                    SessionRecord.State.REVOKED,
                                    now,
                                    now,
                                    row.incident()));
                    count++;
                }
            }
        }
        listeners.tell();
        return count;
    }

    static Predicate<SessionRecord> is(String provider, SessionRef session) {
        return row -> row.provider().equals(provider) && row.session().ref().equals(session);
    }
}
